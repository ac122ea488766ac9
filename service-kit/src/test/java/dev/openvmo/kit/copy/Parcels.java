package dev.openvmo.kit.copy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.StateEvent;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A copy with a member of each kind, and the events it is made of. */
final class Parcels {
    // As events are read.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Parcels() {}

    enum Kind {
        BOX,
        TUBE
    }

    record Price(BigDecimal amount, String currency) {}

    record Parcel(
            UUID parcelId,
            UUID portfolioId,
            String title,
            Kind kind,
            @Nullable BigDecimal weight,
            @Nullable Long pieces,
            @Nullable Boolean fragile,
            @Nullable Instant sentAt,
            @Nullable LocalDate dueOn,
            @Nullable List<String> tags,
            @Nullable Price price) {}

    /** A state with what is required and these members. */
    static StateEvent state(UUID id, long version, UUID portfolio, String title, String more) {
        var data = json("{\"id\": \"%s\", \"title\": \"%s\", \"kind\": \"BOX\"%s}"
                .formatted(id, title, more.isEmpty() ? "" : ", " + more));
        return new StateEvent(id, version, portfolio, "dev.openvmo.post.parcel.changed.v1", false, data);
    }

    /** As it is announced: with the portfolio when it is deleted, without when that is announced again. */
    static StateEvent deletion(UUID id, long version, UUID portfolio) {
        var data = json("{\"id\": \"%s\", \"deleted\": true}".formatted(id));
        return new StateEvent(id, version, portfolio, "dev.openvmo.post.parcel.deleted.v1", true, data);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
