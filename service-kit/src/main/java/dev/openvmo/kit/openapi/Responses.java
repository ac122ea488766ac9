package dev.openvmo.kit.openapi;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What operations answer: the success that follows from the method, every refusal, and the headers. */
final class Responses {
    private static final String JSON = "application/json";

    private final Views views;

    Responses(OpenAPI api) {
        this.views = new Views(api);
    }

    void complete(String method, String path, Operation operation, Endpoints.Endpoint endpoint) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!endpoint.described()) {
            successes(method, path, operation, endpoint);
        }
        watched(operation.getResponses().getAPIResponse("202"));
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
        var schema = only == null ? null : Views.schema(only);
        if (endpoint.creates() && schema != null) {
            created(method, operation.getResponses(), schema);
            return;
        }
        if (declared(operation, only) || schema != null && schema.getRef() == null && schema.getType() != null) {
            return;
        }
        if (method.equals("DELETE")) {
            operation.getResponses().removeAPIResponse("200");
            operation
                    .getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Gone"));
        } else if (schema == null || schema.getRef() == null) {
            var view = views.view(method.equals("POST") ? views.below(path) : path);
            operation.getResponses().removeAPIResponse("200");
            if (method.equals("POST") || path.endsWith("/by-ref")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "201", answer("Created", view).addHeader("Location", Reusable.reference("Location")));
            }
            if (endpoint.many()) {
                operation.getResponses().addAPIResponse("200", answer("What became of each item", views.results()));
            } else if (!method.equals("POST")) {
                operation.getResponses().addAPIResponse("200", answer("As it is now", view));
            }
        }
    }

    private static void created(String method, APIResponses responses, Schema view) {
        responses.addAPIResponse("201", answer("Created", view));
        responses.removeAPIResponse("200");
        if (method.equals("PUT")) {
            responses.addAPIResponse("200", answer("As it is now", view));
        }
    }

    /** Whether the feature itself says what it answers when all goes well. */
    private static boolean declared(Operation operation, APIResponse only) {
        return only == null
                && operation.getResponses().getAPIResponses().keySet().stream()
                        .anyMatch(status -> status.startsWith("2"));
    }

    /** What is accepted can be watched: the answer is its operation unless the feature says otherwise. */
    private void watched(APIResponse accepted) {
        var operation = accepted == null || Views.schema(accepted) != null ? null : views.view("/v1/operations/{id}");
        if (operation != null) {
            accepted.content(answer("", operation).getContent());
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
        var page = Views.schema(response);
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
            statuses.addAll(List.of(404, 422)); // asOf: not there yet; in the future
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
