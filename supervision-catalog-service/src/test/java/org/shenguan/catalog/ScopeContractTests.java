package org.shenguan.catalog;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ScopeContract;
import org.shenguan.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ScopeContractTests {

    @Autowired PostgresServer.TestDatabase database;

    /** Reference data is shared by all departments; assignments, licenses and hops are not. */
    @Test
    void scopesEverythingThatIsNotReferenceData() {
        ScopeContract.assertEveryTableIsScoped(
                database,
                "claim_policy",
                "department",
                "item_approval",
                "item_mapping",
                "responsibility_rule",
                "supervision_item");
    }
}
