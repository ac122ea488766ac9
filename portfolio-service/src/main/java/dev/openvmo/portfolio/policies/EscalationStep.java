package dev.openvmo.portfolio.policies;

import dev.openvmo.portfolio.terms.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to hear of an impediment of this severity when it is so old and still open. */
@Schema(
        name = "EscalationStep",
        description = "Who has to hear of an impediment of this severity when it is so old and still open.")
public record EscalationStep(
        @NotNull Severity severity,
        @NotNull @Min(1) @Max(100_000) @Schema(description = "So many hours after it was raised.", examples = "24")
                Integer afterHours,
        @NotBlank @Size(max = 200) @Schema(description = "To whom.", examples = "Portfolio manager") String to) {

    /** What holds where nothing is written: hours for what is critical, a month for what is small. */
    static final List<EscalationStep> USUAL = List.of(
            new EscalationStep(Severity.CRITICAL, 4, "Portfolio manager"),
            new EscalationStep(Severity.CRITICAL, 24, "Sponsor"),
            new EscalationStep(Severity.HIGH, 24, "Portfolio manager"),
            new EscalationStep(Severity.HIGH, 72, "Sponsor"),
            new EscalationStep(Severity.MEDIUM, 168, "Portfolio manager"),
            new EscalationStep(Severity.LOW, 720, "Portfolio manager"));

    /** Those of the steps that an impediment of this severity, raised then, has come to by now, in their order. */
    public static List<EscalationStep> reached(
            List<EscalationStep> steps, Severity severity, Instant raisedAt, Instant now) {
        return steps.stream()
                .filter(step -> step.severity == severity)
                .filter(step -> !now.isBefore(raisedAt.plus(Duration.ofHours(step.afterHours))))
                .sorted(Comparator.comparing(EscalationStep::afterHours))
                .toList();
    }
}
