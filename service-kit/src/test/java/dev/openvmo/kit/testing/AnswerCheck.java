package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds every answer that a test meets against the document: what it says is required is there, within its limits. */
final class AnswerCheck implements Filter {
    static final AnswerCheck INSTANCE = new AnswerCheck();

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Pattern> templates = new HashMap<>();
    private JsonNode document;

    private AnswerCheck() {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        var uri = URI.create(request.getURI());
        var shortened = String.valueOf(uri.getRawQuery()).contains("fields=");
        if (uri.getPath().startsWith("/v1/")
                && String.valueOf(answer.contentType()).contains("json")
                && !shortened) {
            schema(uri.getPath(), request.getMethod(), answer).ifPresent(pointer -> check(pointer, answer));
        }
        return answer;
    }

    private void check(String pointer, Response answer) {
        var schema = schemas.computeIfAbsent(pointer, this::compiled);
        var documents = isLines(answer) ? answer.asString().lines() : Stream.of(answer.asString());
        assertThat(documents.map(Json::of).flatMap(each -> schema.validate(each).stream()))
                .as("%s as the document says it%n%s", pointer, answer.asString())
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    /** A list as a file: an item a line. */
    private static boolean isLines(Response answer) {
        return answer.contentType().startsWith("application/x-ndjson");
    }

    /** Where the document says what this is; empty of what it does not know at all. */
    private Optional<String> schema(String path, String method, Response answer) {
        if (answer.statusCode() >= 400) {
            return Optional.of("/components/schemas/Problem");
        }
        return template(path).map(template -> "/paths/%s/%s/responses/%d/content/application~1%s/schema"
                .formatted(
                        template.replace("/", "~1"),
                        method.toLowerCase(Locale.ROOT),
                        answer.statusCode(),
                        isLines(answer) ? "x-ndjson" : "json"));
    }

    private Optional<String> template(String path) {
        document();
        return templates.entrySet().stream()
                .filter(template -> template.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(template -> template.split("\\{", -1).length));
    }

    private JsonSchema compiled(String pointer) {
        var said = document().at(pointer);
        assertThat(said.isObject()).as("the document has %s", pointer).isTrue();
        var schema = ((ObjectNode) said.deepCopy())
                .<ObjectNode>set("components", document().get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private synchronized JsonNode document() {
        if (document == null) {
            document = As.document();
            document.get("paths")
                    .fieldNames()
                    .forEachRemaining(
                            path -> templates.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
        }
        return document;
    }
}
