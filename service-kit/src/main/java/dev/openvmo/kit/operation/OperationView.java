package dev.openvmo.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * An operation as its caller sees it.
 *
 * @param id {@code <service>-<uuid>}
 * @param progress 0 to 1
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Operation",
        examples =
                """
                {"id":"portfolio-0198c0de-0000-7000-8000-000000000005","kind":"import","status":"RUNNING",\
                "progress":0.4,"phase":"rows","createdAt":"2026-11-01T09:00:00Z","updatedAt":"2026-11-01T09:00:01Z"}""")
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
        Instant finishedAt) {
    /** 202 with the place where it can be watched. */
    public RestResponse<OperationView> accepted() {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, this)
                .header("Location", "/v1/operations/" + id)
                .build();
    }
}
