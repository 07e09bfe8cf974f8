package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.KafkaBroker;
import org.shenguan.chassis.testing.TcpProxy;
import org.shenguan.chassis.testing.TestIssuer;
import org.shenguan.chassis.testing.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * T20: a service is not ready while its database, its broker or its token keys cannot be used, is
 * ready again by itself, and is alive all the while. A service of its own, whose servers all stand
 * behind connections that can be cut.
 */
class ReadinessOverHttpTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final TcpProxy KEYS = proxyTo(URI.create(TestIssuer.running().address()));

    private static TcpProxy broker;
    private static TcpProxy database;
    private static ConfigurableApplicationContext service;
    private static Api api;

    @BeforeAll
    static void startWithoutTheKeys() {
        KafkaBroker.running().createTopic("shenguan.trial.word.v1", 1);
        KafkaBroker.running().createTopic(NoteController.TOPIC, 2);
        broker = KafkaBroker.running().cuttable();
        KEYS.cut();
        service =
                new SpringApplicationBuilder(TrialService.class)
                        .initializers(new TestServers(), ReadinessOverHttpTests::leadThroughProxies)
                        .run();
        api = Api.on(((ServletWebServerApplicationContext) service).getWebServer().getPort());
    }

    @AfterAll
    static void stop() {
        broker.restore();
        service.close();
        database.close();
        KEYS.close();
    }

    @Test // T20
    void isNotReadyWithoutDatabaseBrokerOrTokenKeysAndReadyAgainAfterwards() {
        awaitReadiness(503);
        KEYS.restore();
        awaitReadiness(200);

        for (TcpProxy server : new TcpProxy[] {database, broker}) {
            server.cut();
            awaitReadiness(503);
            server.restore();
            awaitReadiness(200);
        }

        // Keys that were had once check tokens on: a restart of the realm takes no service out.
        KEYS.cut();
        await().during(Duration.ofSeconds(5)).until(() -> api.get("/readyz").status() == 200);
    }

    private static void awaitReadiness(int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(api.get("/livez").status()).as("alive").isEqualTo(200);
                    assertThat(api.get("/readyz").status()).as("ready").isEqualTo(status);
                });
    }

    private static void leadThroughProxies(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = environment.getRequiredProperty("spring.datasource.url");
        URI direct = URI.create(url.substring("jdbc:".length()));
        database = proxyTo(direct);
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "proxies",
                                Map.of(
                                        "server.port",
                                        0,
                                        "spring.datasource.url",
                                        url.replace(
                                                direct.getRawAuthority(),
                                                "127.0.0.1:" + database.port()),
                                        "spring.kafka.bootstrap-servers",
                                        "127.0.0.1:" + broker.port(),
                                        "shenguan.security.issuer",
                                        TestIssuer.running()
                                                .address()
                                                .replaceFirst(
                                                        ":[0-9]+/", ":" + KEYS.port() + "/"))));
    }

    private static TcpProxy proxyTo(URI server) {
        return TcpProxy.to(server.getHost(), server.getPort());
    }
}
