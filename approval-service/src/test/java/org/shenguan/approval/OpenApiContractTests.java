package org.shenguan.approval;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.OpenApiContract;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OpenApiContractTests {

    @Autowired Api api;

    @Test
    void keepsToItsDocumentAndBreaksNothingThatWasPublished() {
        OpenApiContract.of("approval-service").assertKeptBy(api);
    }
}
