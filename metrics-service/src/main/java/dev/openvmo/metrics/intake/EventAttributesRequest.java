package dev.openvmo.metrics.intake;

import jakarta.ws.rs.HeaderParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The attributes of a CloudEvent that matter here (CloudEvents 1.0.2 §3.1; as headers, HTTP Protocol Binding 1.0.2 §3.1.3).
 */
public class EventAttributesRequest {
    @HeaderParam("ce-specversion")
    @Parameter(description = "1.0 where the body is the data of a CloudEvent in binary mode.", example = "1.0")
    public String specversion;

    @HeaderParam("ce-id")
    @Parameter(description = "The event's id; the externalId of a measurement that has none.", example = "d-2026-11-01")
    public String id;

    @HeaderParam("ce-source")
    @Parameter(description = "The event's source; that of a measurement that has none.", example = "analytics")
    public String source;

    @HeaderParam("ce-type")
    @Parameter(description = "What happened, in the sender's words.", example = "com.example.measured")
    public String type;

    @HeaderParam("ce-time")
    @Parameter(
            description = "When it happened; observedAt of a measurement that has none.",
            example = "2026-11-01T00:00:00Z")
    public String time;

    /** Whether headers say that there is an event. */
    public boolean inHeaders() {
        return specversion != null;
    }

    /** Headers hold text beyond ASCII in percent-encoding. */
    public void decode() {
        id = decoded(id);
        source = decoded(source);
        type = decoded(type);
    }

    private static String decoded(String header) {
        try {
            return header == null ? null : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header; // a per cent sign of its own
        }
    }
}
