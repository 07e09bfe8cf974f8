package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ScopeContract;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Region and department bind every query path, because the database itself enforces them. */
@TrialTest
class RowScopeTests {

    private static final TestOfficer JINZHONG =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired Notes notes;
    @Autowired PostgresServer.TestDatabase database;

    @Test
    void hidesARowFromOtherRegionsDepartmentsAndIncompleteTokens() {
        String id = write(JINZHONG, Subjects.next());

        matrix.assertHiddenFromOutsiders(
                JINZHONG, "/api/trial/notes?limit=500", "/api/trial/notes/" + id, id);
    }

    @Test
    void refusesEveryActOnARowToOutsiders() {
        String id = write(JINZHONG, Subjects.next());

        matrix.assertActsRefusedToOutsiders(
                JINZHONG,
                "/api/trial/notes",
                id,
                Map.of("hand-over", Map.of("department", "14070021")));
    }

    @Test
    void showsARowToTheRegionAboveWithEveryDepartment() {
        String id = write(JINZHONG, Subjects.next());

        api.as(JINZHONG.in("140000", "*")).get("/api/trial/notes/" + id).expect(200);
    }

    @Test
    void bindsHandWrittenSqlAsWell() {
        write(JINZHONG, Subjects.next());

        long unscoped = jdbc.sql("select count(*) from note").query(Long.class).single();

        assertThat(unscoped).as("rows seen by code that nobody called").isZero();
    }

    @Test
    void letsThePlatformItselfSeeEverything() {
        String id = write(JINZHONG, Subjects.next());

        boolean seen =
                scopes.within(
                        RowScope.everything(),
                        () -> notes.findById(UUID.fromString(id)).isPresent());

        assertThat(seen).isTrue();
    }

    @Test
    void neverTakesAnOfficerForThePlatform() {
        String isPlatform = "select scope_is_platform()";

        boolean nationwide =
                scopes.within(
                        RowScope.of(DivisionCode.NATION, RowScope.EVERY_DEPARTMENT),
                        () -> jdbc.sql(isPlatform).query(Boolean.class).single());
        boolean platform =
                scopes.within(
                        RowScope.everything(),
                        () -> jdbc.sql(isPlatform).query(Boolean.class).single());

        assertThat(nationwide).isFalse();
        assertThat(platform).isTrue();
    }

    @Test
    void refusesToWriteWithoutAScope() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into note values
                                        (gen_random_uuid(), 'x', '140700', '14070001', 'x', now(), 0)
                                        """)
                                .update());
    }

    @Test
    void handsARowOverToAnotherDepartmentUnderThePlatformsScope() {
        String id = write(JINZHONG, Subjects.next());

        api.as(JINZHONG)
                .post("/api/trial/notes/" + id + "/hand-over", Map.of("department", "14070021"))
                .expect(200);

        api.as(JINZHONG).get("/api/trial/notes/" + id).expect(404);
        api.as(JINZHONG.in("140700", "14070021")).get("/api/trial/notes/" + id).expect(200);
    }

    @Test
    void namesATableThatIsNeitherScopedNorDeclaredOpen() {
        ScopeContract.assertEveryTableIsScoped(database, "effect");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ScopeContract.assertEveryTableIsScoped(database))
                .withMessageContaining("effect");
    }

    @Test
    void refusesAnActThatNeedsAClaimTheTokenLacks() {
        api.as(JINZHONG.in(null, "14070001"))
                .post("/api/trial/notes", Map.of("uscc", Subjects.next(), "text", "x"))
                .expectProblem(403, "incomplete-token", null);
    }

    private String write(TestOfficer officer, String uscc) {
        return api.as(officer)
                .post("/api/trial/notes", Map.of("uscc", uscc, "text", "现场核查"))
                .expect(201)
                .text("/id");
    }
}
