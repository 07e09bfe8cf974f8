package org.shenguan.chassis.trial;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.ListingFuzz;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** No parameter of a list reaches the database as anything but a value. */
@TrialTest
class ListingFuzzTests {

    @Autowired ListingFuzz fuzz;

    @Test
    void takesNoHostileParameterForAnythingButAValue() {
        fuzz.holds(TestOfficer.of("外人", Role.values()).in("659001", "99999999"));
    }
}
