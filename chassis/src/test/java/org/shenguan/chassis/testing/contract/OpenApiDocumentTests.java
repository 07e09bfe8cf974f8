package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OpenApiDocumentTests {

    private static final JsonNode DOCUMENT =
            SchemaDocuments.JSON.readTree(
                    """
                    {"servers": [{"url": "http://127.0.0.1:41234"}],
                     "tags": [{"name": "证件"}, {"name": "办件"}],
                     "paths": {"/api/x": {"post": {"summary": "受理"}, "get": {"summary": "查询"}}}}
                    """);

    @Test
    void leavesOutWhereTheServiceRunsAndInWhichOrderItWasRead() {
        String normalized = OpenApiContract.normalized(DOCUMENT).toString();

        assertThat(normalized)
                .isEqualTo(
                        "{\"paths\":{\"/api/x\":{\"get\":{\"summary\":\"查询\"},\"post\":{\"summary\":\"受理\"}}},"
                                + "\"tags\":[{\"name\":\"办件\"},{\"name\":\"证件\"}]}");
    }

    @Test
    void readsBackWhatItWrote(@TempDir Path directory) {
        Path file = directory.resolve("x.yaml");
        JsonNode document = OpenApiContract.normalized(DOCUMENT);

        ContractYaml.write(file, document);

        assertThat(ContractYaml.read(file)).isEqualTo(document);
        assertThatCode(() -> ContractYaml.assertSame(file, document, "…"))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryPlaceThatDiffersAndHowToRefreshIt(@TempDir Path directory) {
        Path file = directory.resolve("x.yaml");
        ContractYaml.write(file, OpenApiContract.normalized(DOCUMENT));
        JsonNode changed =
                SchemaDocuments.JSON.readTree(
                        OpenApiContract.normalized(DOCUMENT).toString().replace("受理", "登记"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ContractYaml.assertSame(file, changed, "mvn …"))
                .withMessageContaining("/paths/~1api~1x/post/summary: was \"受理\", is \"登记\"")
                .withMessageContaining("mvn …");
    }

    @Test
    void refusesAnOperationThatDoesNotSayInChineseWhatItDoes() {
        JsonNode silent =
                SchemaDocuments.JSON.readTree(DOCUMENT.toString().replace("受理", "accept"));

        assertThatCode(() -> OpenApiContract.assertSummarized(DOCUMENT)).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> OpenApiContract.assertSummarized(silent))
                .withMessageContaining("post /api/x");
    }
}
