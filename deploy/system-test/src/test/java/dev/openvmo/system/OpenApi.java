package dev.openvmo.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The published document, as far as tests read it. */
record OpenApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static OpenApi of(Api api) {
        return new OpenApi(api.get("/openapi.json").expect(200).json());
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                this));
                    }
                }));
        return found;
    }

    /** Follows a local reference, if the node is one. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    record Operation(String method, String path, JsonNode node, OpenApi openApi) {
        String id() {
            return node.get("operationId").asText();
        }

        /** Whether it is answered without a key: to those who sign what they send. */
        boolean needsNoKey() {
            var security = node.path("security");
            return security.size() == 1 && security.get(0).isEmpty();
        }

        Set<String> documentedStatuses() {
            var statuses = new TreeSet<String>();
            node.get("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        /** Media type to schema of the request body; empty where there is none. */
        List<String> bodyTypes() {
            var types = new ArrayList<String>();
            openApi.resolve(node.path("requestBody"))
                    .path("content")
                    .fieldNames()
                    .forEachRemaining(types::add);
            return types;
        }

        JsonNode bodySchema(String mediaType) {
            return openApi.resolve(openApi.resolve(node.path("requestBody"))
                    .path("content")
                    .path(mediaType)
                    .path("schema"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
