package dev.openvmo.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document says of a signature. */
@QuarkusTest
class DocumentTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/samples, post, 201, Sample",
        "/v1/samples, get, 200, SamplePage",
        "/v1/samples/{id}, put, 201, Sample",
        "/v1/samples/{id}, put, 200, Sample",
        "/v1/samples/{id}, patch, 200, Sample",
        "/v1/admin/{service}/republish, post, 202, Operation",
        "/v1/operations/{id}, get, 200, Operation"
    })
    void theReturnTypeIsTheAnswer(String path, String method, String status, String schema) throws IOException {
        var answer = document().path("paths").path(path).path(method).path("responses");

        assertThat(answer.path(status)
                        .at("/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/" + schema);
        assertThat(answer.path(status).path("headers").has("Location"))
                .isEqualTo(status.equals("201") || status.equals("202"));
    }

    @Test
    void whatReturnsNothingHasNoContent() throws IOException {
        var responses = document().at("/paths/~1v1~1samples~1{id}/delete/responses");

        assertThat(responses.path("204").has("content")).isFalse();
        assertThat(responses.has("200")).isFalse();
        assertThat(document().at("/paths/~1v1~1samples/get/responses/304").has("content"))
                .isFalse();
    }

    @Test
    void anAnswersComponentIsRequiredUnlessItIsNullable() throws IOException {
        assertThat(schema("Sample").path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("id", "name", "took", "parts", "version");
        assertThat(schema("SamplePart").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("number");
        assertThat(schema("SamplePage").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("items");
    }

    @Test
    void aRequestsComponentIsRequiredByItsConstraintsAndNotByItsDefault() throws IOException {
        assertThat(schema("SampleRequest").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("name");
        assertThat(schema("SampleRequest").at("/properties/size").has("default"))
                .isFalse();
        assertThat(schema("SampleRequest").at("/properties/size/description").asText())
                .isEqualTo("How many. Without it: 7.");
        assertThat(schema("SampleRequestPatch").has("required")).isFalse();
    }

    @Test
    void aViewSaysNothingTwice() throws IOException {
        assertThat(schema("Sample").at("/properties/name/maxLength").asInt()).isEqualTo(40);
        assertThat(schema("Sample").at("/properties/name/description").asText()).isEqualTo("What it is called.");
        assertThat(schema("Sample").at("/properties/version/description").asText())
                .startsWith("Rises with every change");
    }

    @Test
    void idsAndTimesStandWhereTheyAreUsed() throws IOException {
        assertThat(schema("Sample").at("/properties/id/format").asText()).isEqualTo("uuid");
        assertThat(schema("Sample").at("/properties/endedAt/format").asText()).isEqualTo("date-time");
        assertThat("PT59.5S")
                .matches(schema("Sample").at("/properties/took/pattern").asText());
        assertThat(document().at("/components/schemas").has("UUID")).isFalse();
    }

    @Test
    void aPatchIsReadAsEitherMediaType() throws IOException {
        var content = document().at("/paths/~1v1~1samples~1{id}/patch/requestBody/content");

        assertThat(content.properties())
                .extracting(each -> each.getKey())
                .containsExactlyInAnyOrder("application/merge-patch+json", "application/json");
        assertThat(content.at("/application~1json/schema/$ref").asText()).endsWith("/SampleRequestPatch");
    }

    @Test
    void listsEveryProblemOnceWithCauseAndRemedy() throws IOException {
        var problems = document().path("x-problems");

        assertThat(problems.findValuesAsText("slug"))
                .contains("invalid-input", "not-found")
                .doesNotHaveDuplicates();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.path("cause").asText()).isNotBlank();
            assertThat(problem.path("remedy").asText()).isNotBlank();
        });
        assertThat(schema("Problem").path("properties").has("allowed")).isTrue();
    }

    @Test
    void hidesWhatIsOurs() throws IOException {
        assertThat(document().at("/components/schemas").properties())
                .extracting(each -> each.getKey())
                .noneMatch(name -> name.startsWith("Input") || name.contains("Binder") || name.contains("JavaType"));
        assertThat(document().at("/info/license/name").asText()).isEqualTo("Apache-2.0");
    }

    private static JsonNode schema(String name) throws IOException {
        return document().at("/components/schemas").path(name);
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
