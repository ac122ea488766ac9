package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose flow is asked for, and of when. */
public class FlowRequest {
    @QueryParam("subjectType")
    @Parameter(description = "What sort of thing the work is for; with subjectId.", example = "INITIATIVE")
    public SubjectType subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "What the work is for.", example = "01935a00-0000-7000-8000-000000000101")
    public UUID subjectId;

    @QueryParam("descendants")
    @Parameter(description = "Of a portfolio: whether those below it count, too.", example = "true")
    public Boolean descendants;

    @QueryParam("team")
    @Parameter(
            description =
                    "A team, by its key or id: of the subject's work what it does, or without a subject all of its work.",
            example = "CHECKOUT",
            schema = @Schema(minLength = 1, maxLength = 60))
    public String team;

    @QueryParam("from")
    @Parameter(description = "Included; 90 days before `to` when absent.", example = "2026-09-01")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Excluded, and never later than now; now when absent.", example = "2026-11-01")
    public String to;
}
