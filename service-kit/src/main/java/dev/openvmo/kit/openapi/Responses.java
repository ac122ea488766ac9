package dev.openvmo.kit.openapi;

import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.page.Page;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** What operations answer: the success that their return type says, every refusal, and the headers. */
final class Responses {
    private static final String JSON = "application/json";
    private static final DotName OPERATION = DotName.createSimple(OperationView.class);
    private static final DotName PAGE = DotName.createSimple(Page.class);

    void complete(OpenAPI api, HttpMethod method, Operation operation, Endpoint endpoint) {
        if (!endpoint.described()) {
            successes(method, operation, endpoint);
        }
        var responses = operation.getResponses();
        if (method == HttpMethod.GET) {
            responses.addAPIResponse("304", answer("Unchanged since it was last read", null));
        }
        responses.getAPIResponses().forEach(Responses::head);
        if (endpoint.answer().filter(type -> type.name().equals(PAGE)).isPresent()) {
            responses.getAPIResponse("200").addHeader("Link", header("Link"));
            files(api, responses.getAPIResponse("200").getContent());
        }
        for (var status : refusals(method, operation)) {
            if (!responses.hasAPIResponse(status.toString())) {
                responses.addAPIResponse(
                        status.toString(),
                        OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
            }
        }
        if (endpoint.byLink()) {
            responses.addAPIResponse("410", OASFactory.createAPIResponse().ref("#/components/responses/Refused"));
        }
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/Refused"));
    }

    /** What a component response carries besides what the document says. */
    static void shared(OpenAPI api) {
        api.getComponents().getResponses().values().forEach(Responses::common);
    }

    /** The schema of what an operation answers when all goes well; null where there is none. */
    static Schema success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .flatMap(each -> Stream.ofNullable(
                        Schemas.media(each.getValue().getContent()).get(JSON)))
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A list leaves as a file, too. */
    private static void files(OpenAPI api, Content content) {
        var page = Schemas.target(api, content.getMediaType(JSON).getSchema());
        content.addMediaType(
                "application/x-ndjson",
                OASFactory.createMediaType()
                        .schema(page.getProperties().get("items").getItems()));
        content.addMediaType("text/csv", csv());
    }

    /** Items as a table. */
    static MediaType csv() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(Integer.MAX_VALUE)
                        .description("A row an item (RFC 4180): `a.b` is member b of member a, lists are JSON."));
    }

    private void successes(HttpMethod method, Operation operation, Endpoint endpoint) {
        var schema = success(operation);
        var responses = OASFactory.createAPIResponses();
        if (endpoint.answer().isEmpty()) {
            responses.addAPIResponse("204", answer("Done", null));
        } else if (!endpoint.creates()) {
            responses.addAPIResponse("200", answer("As it is now", schema));
        } else {
            created(method, endpoint.answer().get(), schema, responses);
        }
        operation.setResponses(responses);
    }

    private void created(HttpMethod method, Type type, Schema schema, APIResponses responses) {
        if (type.name().equals(OPERATION)) {
            responses.addAPIResponse("202", answer("It has begun", schema));
            return;
        }
        responses.addAPIResponse("201", answer("Created", schema));
        if (method == HttpMethod.PUT) {
            responses.addAPIResponse("200", answer("As it is now", schema));
        }
    }

    private static APIResponse answer(String description, Schema schema) {
        var response = OASFactory.createAPIResponse().description(description);
        return schema == null
                ? response
                : response.content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
    }

    private static void head(String status, APIResponse response) {
        common(response);
        if (status.equals("201") || status.equals("202")) {
            response.addHeader("Location", header("Location"));
        }
        if (status.equals("304") || !status.equals("202") && response.getContent() != null) {
            response.addHeader("ETag", header("ETag"));
        }
    }

    private static void common(APIResponse response) {
        response.addHeader("X-Request-Id", header("XRequestId"));
        response.addHeader("RateLimit-Policy", header("RateLimitPolicy"));
        response.addHeader("RateLimit", header("RateLimit"));
        response.addHeader("Access-Control-Allow-Origin", header("Access-Control-Allow-Origin"));
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static TreeSet<Integer> refusals(HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 404, 406, 429, 500, 503));
        statuses.add(method == HttpMethod.GET ? 422 : 409); // 422: asOf in the future
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (method != HttpMethod.GET && method != HttpMethod.POST) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }
}
