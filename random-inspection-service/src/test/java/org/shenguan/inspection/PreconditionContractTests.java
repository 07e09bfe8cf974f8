package org.shenguan.inspection;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.PreconditionContract;
import org.shenguan.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** No request without a key, no act on a record that its officer has not seen. */
@ServiceTest
class PreconditionContractTests {

    @Autowired PreconditionContract preconditions;

    @TestFactory
    Stream<DynamicTest> refusesRequestsThatCannotBeRepeatedOrHaveSeenNothing() {
        return preconditions.refusals();
    }
}
