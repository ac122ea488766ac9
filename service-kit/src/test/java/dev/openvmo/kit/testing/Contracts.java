package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The event contracts: {@code contracts/<service>/<aggregate>.v1.schema.json} and its sample. */
public final class Contracts {
    private Contracts() {}

    /** What an aggregate's state may hold. */
    public static JsonNode schema(Aggregate aggregate) {
        return read(aggregate, "schema");
    }

    /** The first sample: a state as consumers will meet it. */
    public static JsonNode sample(Aggregate aggregate) {
        return read(aggregate, "sample");
    }

    /** Every sample there ever was, the first one first: {@code sample}, {@code sample-2} and so on. */
    public static List<JsonNode> samples(Aggregate aggregate) {
        var samples = new ArrayList<JsonNode>();
        samples.add(sample(aggregate));
        while (Contracts.class.getResource(path(aggregate, "sample-" + (samples.size() + 1))) != null) {
            samples.add(read(aggregate, "sample-" + (samples.size() + 1)));
        }
        return samples;
    }

    /** The first sample as an event. */
    public static StateEvent sampleEvent(Aggregate aggregate) {
        return event(aggregate, sample(aggregate));
    }

    /** A sample as an event. */
    public static StateEvent event(Aggregate aggregate, JsonNode data) {
        // a portfolio is in itself
        var portfolio = data.path(aggregate.name().equals("portfolio") ? "id" : "portfolioId");
        return new StateEvent(
                UUID.fromString(data.get("id").textValue()),
                1,
                portfolio.isTextual() ? UUID.fromString(portfolio.textValue()) : null,
                aggregate.type("changed"),
                false,
                data);
    }

    /** What the outbox announces when an aggregate like the sample is deleted. */
    public static StateEvent deletionEvent(Aggregate aggregate) {
        var sample = sampleEvent(aggregate);
        var data = Json.object("{\"deleted\":true}").put("id", sample.id().toString());
        return new StateEvent(sample.id(), 2, sample.portfolioId(), aggregate.type("deleted"), true, data);
    }

    /** Every way in which a state breaks its contract: against the schema, or by a member the schema does not name. */
    public static List<String> violations(Aggregate aggregate, JsonNode state) {
        return violations(schema(aggregate), state);
    }

    static List<String> violations(JsonNode schema, JsonNode state) {
        return judge(schema).apply(state);
    }

    /** The same of many states. */
    static Function<JsonNode, List<String>> judge(JsonNode schema) {
        var compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        return state -> {
            var violations = new ArrayList<String>();
            compiled.validate(state).stream().map(ValidationMessage::getMessage).forEach(violations::add);
            state.fieldNames().forEachRemaining(name -> {
                if (!schema.path("properties").has(name)) {
                    violations.add("$." + name + ": is not in the schema");
                }
            });
            return violations;
        };
    }

    private static JsonNode read(Aggregate aggregate, String what) {
        var path = path(aggregate, what);
        try (var in = Contracts.class.getResourceAsStream(path)) {
            assertThat(in).as("the contract %s", path).isNotNull();
            return Json.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String path(Aggregate aggregate, String what) {
        return "/contracts/%s/%s.v1.%s.json".formatted(aggregate.service(), aggregate.name(), what);
    }
}
