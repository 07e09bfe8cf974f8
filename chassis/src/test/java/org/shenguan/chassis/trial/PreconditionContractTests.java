package org.shenguan.chassis.trial;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.PreconditionContract;
import org.springframework.beans.factory.annotation.Autowired;

/** No request without a key, no act on a record that its officer has not seen. */
@TrialTest
class PreconditionContractTests {

    @Autowired PreconditionContract preconditions;

    @TestFactory
    Stream<DynamicTest> refusesRequestsThatCannotBeRepeatedOrHaveSeenNothing() {
        return preconditions.refusals();
    }
}
