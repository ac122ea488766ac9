package dev.openvmo.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.http.Underway;
import java.time.Instant;
import java.util.UUID;

/**
 * An operation as its caller sees it.
 *
 * @param id {@code <service>-<uuid>}
 * @param progress 0 to 1
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationView(
        String id,
        String kind,
        UUID portfolioId,
        OperationState status,
        double progress,
        String phase,
        JsonNode result,
        JsonNode problem,
        Instant createdAt,
        Instant updatedAt,
        Instant finishedAt)
        implements Underway {}
