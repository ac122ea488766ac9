package dev.openvmo.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What operations answer: the success that follows from the method, every refusal, and the headers. */
final class Responses {
    private static final String JSON = "application/json";

    private final OpenAPI api;

    Responses(OpenAPI api) {
        this.api = api;
    }

    void complete(String method, String path, Operation operation, Endpoints.Endpoint endpoint) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!endpoint.described()) {
            successes(method, path, operation, endpoint);
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> finish(method, status, response));
        if (method.equals("GET")) {
            var unchanged = OASFactory.createAPIResponse().description("Unchanged since it was last read");
            Reusable.common(unchanged);
            operation.getResponses().addAPIResponse("304", unchanged.addHeader("ETag", Reusable.reference("ETag")));
        }
        for (var status : refusals(method, path, operation)) {
            if (!operation.getResponses().hasAPIResponse(status.toString())) {
                operation.getResponses().addAPIResponse(status.toString(), refusal(operation, status));
            }
        }
        if (!operation.getResponses().hasAPIResponse("default")) {
            operation
                    .getResponses()
                    .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/Refused"));
        }
    }

    /** What a method that returns a bare Response sends: the framework knows only that there is one. */
    private void successes(String method, String path, Operation operation, Endpoints.Endpoint endpoint) {
        var only = operation.getResponses().getAPIResponse("200");
        var schema = only == null ? null : schema(only);
        if (schema != null && schema.getRef() == null && schema.getType() != null) {
            return;
        }
        if (method.equals("DELETE")) {
            operation.getResponses().removeAPIResponse("200");
            operation
                    .getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Gone"));
        } else if (schema == null || schema.getRef() == null) {
            var view = view(method.equals("POST") ? below(path) : path);
            operation.getResponses().removeAPIResponse("200");
            if (method.equals("POST") || path.endsWith("/by-ref")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "201", answer("Created", view).addHeader("Location", Reusable.reference("Location")));
            }
            if (endpoint.many()) {
                operation.getResponses().addAPIResponse("200", answer("What became of each item", results()));
            } else if (!method.equals("POST")) {
                operation.getResponses().addAPIResponse("200", answer("As it is now", view));
            }
        }
    }

    private static APIResponse answer(String description, Schema schema) {
        var response = OASFactory.createAPIResponse().description(description);
        if (schema != null) {
            response.content(OASFactory.createContent()
                    .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
        }
        return response;
    }

    /** The path of one element of a collection: what its only GET one level below shows. */
    private String below(String path) {
        return api.getPaths().getPathItems().keySet().stream()
                .filter(each -> each.startsWith(path + "/{") && each.indexOf('/', path.length() + 1) < 0)
                .findFirst()
                .orElse(path);
    }

    private Schema view(String path) {
        var parts = path.endsWith("/by-ref") ? below(path.substring(0, path.length() - "/by-ref".length())) : path;
        var item = api.getPaths().getPathItem(parts);
        var read = item == null || item.getGET() == null
                ? null
                : item.getGET().getResponses().getAPIResponse("200");
        return read == null ? null : schema(read);
    }

    private static Schema schema(APIResponse response) {
        var media = response.getContent() == null ? null : response.getContent().getMediaType(JSON);
        return media == null ? null : media.getSchema();
    }

    private Schema results() {
        if (!api.getComponents().getSchemas().containsKey("BulkResults")) {
            var index = OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
            var status = OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
            var result = OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .addProperty("index", index.addExample(0))
                    .addProperty("status", status.addExample(201))
                    .addProperty(
                            "id",
                            OASFactory.createSchema().addType(SchemaType.STRING).format("uuid"))
                    .addProperty("problem", OASFactory.createSchema().ref("#/components/schemas/Problem"))
                    .addExample(Map.of("index", 0, "status", 201, "id", "0198c1d2-7a3b-7c4d-8e5f-0123456789ab"));
            var list = OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(OASFactory.createSchema().ref("#/components/schemas/BulkResult"))
                    .maxItems(10_000);
            api.getComponents()
                    .addSchema("BulkResult", result)
                    .addSchema(
                            "BulkResults",
                            OASFactory.createSchema().addType(SchemaType.OBJECT).addProperty("items", list));
        }
        return OASFactory.createSchema().ref("#/components/schemas/BulkResults");
    }

    private static void finish(String method, String status, APIResponse response) {
        if (response.getRef() != null) {
            return;
        }
        Reusable.common(response);
        var good = status.startsWith("2");
        if (good && response.getContent() != null && !status.equals("202")) {
            response.addHeader("ETag", Reusable.reference("ETag"));
        }
        if (status.equals("201") || status.equals("202")) {
            response.addHeader("Location", Reusable.reference("Location"));
        }
        var page = schema(response);
        if (method.equals("GET")
                && page != null
                && page.getRef() != null
                && page.getRef().contains("/Page")) {
            response.addHeader("Link", Reusable.reference("Link"));
        }
        if (!good && !status.startsWith("3") && response.getContent() == null && status.matches("\\d+")) {
            response.content(Reusable.problemContent(Integer.parseInt(status)));
        }
        if (status.equals("429") || status.equals("503")) {
            response.addHeader("Retry-After", Reusable.reference("RetryAfter"));
        }
    }

    private static TreeSet<Integer> refusals(String method, String path, Operation operation) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 406, 429, 500, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method.equals("GET")) {
            statuses.add(422);
        } else {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(404, 413, 415, 422));
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    /** Written out where nothing else of the operation has an example. */
    private static APIResponse refusal(Operation operation, int status) {
        var bare = operation.getRequestBody() == null
                && operation.getResponses().getAPIResponses().values().stream()
                        .noneMatch(each -> each.getContent() != null);
        return bare && status == 404
                ? Reusable.problem(status)
                : OASFactory.createAPIResponse().ref("#/components/responses/" + Reusable.name(status));
    }
}
