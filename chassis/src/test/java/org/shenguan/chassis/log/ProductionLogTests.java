package org.shenguan.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line as production writes it: JSON, traceable, and without personal data. */
class ProductionLogTests {

    private static final String IDENTITY = "11010519491231002X";
    private static final String PHONE = "13812345678";
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";

    @Test
    void masksPersonalDataInMessageStackTraceAndContext() throws IOException {
        String line =
                written(
                        "Caller " + IDENTITY + " with Bearer " + TOKEN,
                        new IllegalStateException("called from " + PHONE),
                        Map.of("note", "电话" + PHONE));

        assertThat(line).doesNotContain(IDENTITY, PHONE, TOKEN).contains("110***********002X");
        assertThat(line).contains("138****5678");
    }

    @Test
    void namesRequestTraceAndEvent() throws IOException {
        String line =
                written(
                        "taken",
                        null,
                        Map.of("requestId", "r-1", "traceId", "t-1", "eventId", "e-1"));

        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.at("/message").asString()).isEqualTo("taken");
        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .contains("\"requestId\":\"r-1\"", "\"traceId\":\"t-1\"", "\"eventId\":\"e-1\"");
    }

    private static String written(
            String message,
            @org.jspecify.annotations.Nullable Throwable failure,
            Map<String, String> context)
            throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("shenguan-production.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        LoggerContext logs = new LoggerContext();
        logs.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logs);
        encoder.setFormat(environment.getProperty("logging.structured.format.console"));
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        LoggingEvent event =
                new LoggingEvent(
                        "here", logs.getLogger("org.shenguan"), Level.WARN, message, failure, null);
        event.setMDCPropertyMap(context);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
