package dev.openvmo.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.testing.Json;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {
    private static final String OWN =
            """
            {"info": {"title": "OpenVMO"}, "tags": [{"name": "A"}],
             "paths": {"/a": {"get": {}}, "/shared": {"get": {"operationId": "own"}}},
             "components": {"schemas": {"Same": {"type": "object"}, "Differs": {"type": "string"}}}}
            """;
    private static final String OTHER =
            """
            {"info": {"title": "inner"}, "tags": [{"name": "A"}, {"name": "B"}],
             "paths": {"/b": {"get": {"schema": {"$ref": "#/components/schemas/Differs"}}},
                       "/shared": {"get": {"operationId": "theirs"}}},
             "components": {"schemas": {"Same": {"type": "object"}, "Differs": {"type": "number"},
                            "Uses": {"items": [{"$ref": "#/components/schemas/Differs"}]}}},
             "x-problems": [{"slug": "over-budget"}]}
            """;

    private final JsonNode merged =
            new MergedOpenApi(Json.object(OWN)).and("metrics", Json.of(OTHER)).document();

    @Test
    void pathsAndTagsAreUnited() {
        assertThat(merged.at("/info/title").asText()).isEqualTo("OpenVMO");
        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrder("/a", "/shared", "/b");
        assertThat(merged.at("/paths/~1shared/get/operationId").asText()).isEqualTo("own");
        assertThat(merged.path("tags")).hasSize(2);
        assertThat(merged.at("/x-problems/0/slug").asText()).isEqualTo("over-budget");
    }

    @Test
    void whatHappensToTheWholeLeavesAServicesDocumentAsItCame() {
        var fetched = Json.of(OTHER);
        var document =
                new MergedOpenApi(Json.object(OWN)).and("metrics", fetched).document();

        document.withObject("/paths/~1b/get/responses").putObject("502");

        assertThat(fetched).isEqualTo(Json.of(OTHER));
    }

    @Test
    void componentsThatDifferCarryTheNameOfTheirService() {
        assertThat(merged.at("/components/schemas/Differs/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/MetricsDiffers/type").asText())
                .isEqualTo("number");
        assertThat(merged.at("/components/schemas").has("MetricsSame")).isFalse();
        assertThat(merged.at("/paths/~1b/get/schema/$ref").asText()).isEqualTo("#/components/schemas/MetricsDiffers");
        assertThat(merged.at("/components/schemas/Uses/items/0/$ref").asText())
                .isEqualTo("#/components/schemas/MetricsDiffers");
    }

    @Test
    void theDoorsOwnAnswersAreDocumentedEverywhere() {
        var contract = (ObjectNode)
                Json.of(
                        """
                {"paths": {"/a": {"parameters": [], "get": {"responses": {"502": {"description": "theirs"}}},
                                  "post": {"requestBody": {}, "responses": {}}}},
                 "components": {"responses": {"Refused": {}}}}
                """);
        GatewayResponses.into(contract);
        assertThat(contract.at("/paths/~1a/get/responses/504/$ref").asText())
                .isEqualTo("#/components/responses/Refused");
        assertThat(contract.at("/paths/~1a/get/responses/502/description").asText())
                .isEqualTo("theirs");
        assertThat(contract.at("/paths/~1a/get/responses").has("408")).isFalse();
        assertThat(contract.at("/paths/~1a/post/responses").has("408")).isTrue();
    }
}
