package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTests {

    @TempDir Path root;

    @Test
    void leavesOutAModuleThatTheCheckoutHasNot() throws IOException {
        Files.createDirectories(root.resolve("credit-service"));
        Files.writeString(root.resolve("credit-service").resolve("pom.xml"), "<project/>");

        assertThat(Service.presentIn(root)).containsExactly(Service.CREDIT);
        assertThat(Service.absentFrom(root)).hasSize(6).doesNotContain(Service.CREDIT);
    }

    @Test
    void hasADatabaseForEachButTheGateway() {
        assertThat(Service.databases())
                .containsExactly(
                        "approval", "catalog", "inspection", "enforcement", "credit", "warning");
        assertThat(Service.GATEWAY.database()).isEmpty();
    }

    @Test
    void tellsAServiceWhereItsServersAre() {
        assertThat(applications().environment(new Replica(Service.APPROVAL, 1)))
                .containsEntry("SERVER_PORT", "8101")
                .containsEntry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:15432/approval?ApplicationName=approval-service")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "approval_app")
                .containsEntry("SPRING_FLYWAY_USER", "approval_owner")
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("SHENGUAN_SECURITY_ISSUER", "http://127.0.0.1:8180/realms/shenguan")
                .containsKeys("SPRING_DATASOURCE_PASSWORD", "SPRING_FLYWAY_PASSWORD");
    }

    @Test
    void tellsTheGatewayWhereTheServicesAreAndNothingOfTheirDatabases() {
        assertThat(applications().environment(new Replica(Service.GATEWAY, 1)))
                .containsEntry("SHENGUAN_ROUTES_APPROVAL", "http://127.0.0.1:8101")
                .containsEntry("SHENGUAN_ROUTES_CATALOG", "http://127.0.0.1:8102")
                .containsEntry("SHENGUAN_ROUTES_INSPECTION", "http://127.0.0.1:8103")
                .containsEntry("SHENGUAN_ROUTES_ENFORCEMENT", "http://127.0.0.1:8104")
                .containsEntry("SHENGUAN_ROUTES_CREDIT", "http://127.0.0.1:8105")
                .containsEntry("SHENGUAN_ROUTES_WARNING", "http://127.0.0.1:8106")
                .containsEntry("SHENGUAN_LOGIN_CLIENT_SECRET", "demo")
                .doesNotContainKeys("SPRING_DATASOURCE_URL", "SPRING_FLYWAY_PASSWORD");
    }

    private Applications applications() {
        var layout = Layout.ofCheckout(root);
        var secrets = Secrets.in(root.resolve("secrets.properties"), RandomGenerator.getDefault());
        return new Applications(layout, Ports.standard(0), new Processes(layout), secrets, "demo");
    }
}
