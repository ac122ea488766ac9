package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a value statement is shared. */
@Schema(
        name = "ValueStatementLinkRequest",
        examples = "{\"expiresAt\":\"2027-01-31T00:00:00Z\",\"note\":\"For the steering group\"}")
record StatementLinkRequest(
        @NotNull @Schema(description = "Until when: ahead, and at most 90 days.", examples = "2027-01-31T00:00:00Z")
                Instant expiresAt,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "With whom.", examples = "For the steering group")
                String note) {
    private static final Duration LONGEST = Duration.ofDays(90);

    /** 422 where it is over or too far. */
    StatementLinkRequest require(Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A link ends, within 90 days.")
                    .at("/expiresAt", ErrorCode.OUT_OF_RANGE, "must be ahead, and at most 90 days");
        }
        return this;
    }
}
