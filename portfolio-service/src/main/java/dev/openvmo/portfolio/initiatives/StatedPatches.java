package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.input.Binder;
import dev.openvmo.kit.input.Input;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Makes of what was said of an initiative what is to be written. */
@ApplicationScoped
class StatedPatches {
    /** What an initiative cannot be without; it stays as it is where nobody speaks of it any more. */
    private static final Set<String> NEEDED = Set.of("title", "kind", "category");

    private final Binder binder;
    private final ValueStreams streams;

    StatedPatches(Binder binder, ValueStreams streams) {
        this.binder = binder;
        this.streams = streams;
    }

    /** A new one: 422 naming what is wrong. */
    InitiativeRequest alone(UUID portfolioId, ExternalRef ref, Merged merged) {
        var fields = patch(portfolioId, merged.fields(), merged.tags());
        fields.putObject("externalRef").put("source", ref.source()).put("externalId", ref.externalId());
        return binder.patch(fields, InitiativeRequest.class)
                .over(JsonNodeFactory.instance.objectNode().put("kind", "PROJECT"));
    }

    /** One that is known; of what nobody speaks it keeps what it has. */
    Input<InitiativeRequest> over(InitiativeEntity known, Merged merged) {
        return binder.patch(patch(known, merged, merged.fields()), InitiativeRequest.class);
    }

    /** One that is known and of which somebody does not speak any more; of what nobody speaks it has nothing. */
    Input<InitiativeRequest> anew(InitiativeEntity known, Merged merged) {
        var fields = JsonNodeFactory.instance.objectNode();
        Statement.FIELDS.stream().filter(field -> !NEEDED.contains(field)).forEach(fields::putNull);
        return binder.patch(patch(known, merged, fields.<ObjectNode>setAll(merged.fields())), InitiativeRequest.class);
    }

    private ObjectNode patch(InitiativeEntity known, Merged merged, ObjectNode fields) {
        var same = Set.copyOf(known.tags).equals(merged.tags());
        return patch(known.portfolioId, fields, same ? known.tags : merged.tags());
    }

    /** A value stream that has gone since is none. */
    private ObjectNode patch(UUID portfolioId, ObjectNode fields, Collection<String> tags) {
        var patch = fields.deepCopy().put("portfolioId", portfolioId.toString());
        tags.forEach(patch.putArray("tags")::add);
        var stream = patch.path("valueStreamId");
        if (stream.isTextual() && !streams.in(portfolioId, UUID.fromString(stream.asText()))) {
            patch.putNull("valueStreamId");
        }
        return patch;
    }
}
