package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what, from where; and nobody at work can change it afterwards. */
@TrialTest
class AuditTrailTests {

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    @Test
    void recordsTheActWithItsActorAndRequest() {
        String id =
                api.as(TestOfficer.of("王芳", APPROVER).in("140700", "14070001").named("approver.x"))
                        .send(
                                "POST",
                                "/api/trial/notes",
                                Map.of("uscc", Subjects.next(), "text", "x"),
                                Map.of("X-Request-Id", "request-0001"))
                        .expect(201)
                        .text("/id");

        Map<String, Object> entry =
                scopes.within(
                        RowScope.everything(),
                        () ->
                                jdbc.sql("select * from audit_entry where target_id = ?")
                                        .param(id)
                                        .query()
                                        .singleRow());
        assertThat(entry)
                .containsEntry("action", "note.write")
                .containsEntry("actor", "approver.x")
                .containsEntry("actor_name", "王芳")
                .containsEntry("actor_department", "14070001")
                .containsEntry("request_id", "request-0001");
        assertThat(entry.get("trace_id")).asString().hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void cannotBeRewrittenByTheServiceItself(String tampering) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(tampering).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
