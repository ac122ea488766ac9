package dev.openvmo.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the filter makes of a resource that says little about itself. */
@QuarkusTest
class DocumentTest {

    @Test
    void showsABodyAsItsTypeAndAsMany() throws IOException {
        var body = document().at("/paths/~1v1~1gadgets~1batch/post/requestBody/content");

        assertThat(body.at("/application~1x-ndjson/schema/$ref").asText()).endsWith("/GadgetRequest");
        assertThat(body.at("/application~1json/schema/items/$ref").asText()).endsWith("/GadgetRequest");
        assertThat(body.at("/application~1json/example/0/name").asText()).isEqualTo("Hammer");
    }

    @Test
    void saysWhatAMethodAnswers() throws IOException {
        var responses = document().at("/paths/~1v1~1gadgets/post/responses");

        assertThat(responses.at("/201/content/application~1json/schema/$ref").asText())
                .endsWith("/GadgetView");
        assertThat(responses.at("/201/headers").has("Location")).isTrue();
        assertThat(responses.has("422")).isTrue();
        assertThat(responses.has("default")).isTrue();
    }

    @Test
    void listsEveryProblemOnce() throws IOException {
        var slugs = document().path("x-problems").findValuesAsText("slug");

        assertThat(slugs).contains("invalid-input", "not-found").doesNotHaveDuplicates();
    }

    @Test
    void givesEveryOperationAnExampleAndHidesWhatIsOurs() throws IOException {
        var document = document();

        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                assertThat(operation.getValue().findValue("example"))
                        .as(path.getKey() + " " + operation.getKey())
                        .isNotNull();
            }
        }
        assertThat(document.at("/components/schemas").properties())
                .extracting(each -> each.getKey())
                .noneMatch(name -> name.startsWith("Input") || name.contains("Binder") || name.contains("JavaType"));
    }

    private static JsonNode document() throws IOException {
        return new JsonMapper()
                .readTree(As.admin()
                        .accept("application/json")
                        .get("/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }
}
