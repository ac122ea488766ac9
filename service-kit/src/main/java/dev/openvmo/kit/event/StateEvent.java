package dev.openvmo.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;

/** One state of a neighbour's aggregate as it came from its topic. */
public record StateEvent(UUID id, long stateVersion, UUID portfolioId, String type, boolean deleted, JsonNode data) {

    /** Tolerant on purpose: a newer producer may add members, and a consumer reads only the few it needs. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads the state into the consumer's own smaller record. */
    public <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(
                    "%s %s is not a %s: %s".formatted(this.type, id, type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }
}
