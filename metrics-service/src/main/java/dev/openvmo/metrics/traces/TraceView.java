package dev.openvmo.metrics.traces;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done and what is done for it: a graph without circles, each node and each link once. */
@Schema(name = "Trace")
public record TraceView(
        TraceType type,
        @Schema(description = "What is traced.") UUID id,
        @Schema(description = "What it serves (ABOVE), itself, and what serves it (BELOW).", maxItems = 1001)
                List<Node> nodes,
        @Schema(description = "Which of them serves which.", maxItems = 100_000) List<Link> links,
        @Schema(
                        description = "There is more than 500 nodes above or below: those nearest are shown.",
                        examples = "false")
                boolean truncated,
        @Schema(
                        description =
                                "What the initiatives among them have of money, currency by currency; empty where nothing is committed or booked.",
                        maxItems = 200)
                List<Spend> spend) {

    /** Where a node is, seen from what is asked for. */
    @Schema(name = "TracePlace", description = "Where it is, seen from what is asked for.")
    public enum Place {
        ABOVE,
        SUBJECT,
        BELOW
    }

    /** One of what is linked, with how far it has come: the grade of a goal, the value of what is measured. */
    @Schema(name = "TraceNode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            TraceType type,
            @Schema(description = "Of a METRIC: made of the metric and its subject.") UUID id,
            @Schema(description = "Its portfolio.") UUID portfolioId,
            Place place,
            @Nullable
                    @Schema(
                            description = "A metric's key; of a deployment its service and version.",
                            maxLength = 500,
                            examples = "One-page checkout")
                    String name,
            @Nullable
                    @Schema(
                            description = "Of a goal, by its key results, as `/v1/progress` has it.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.62")
                    BigDecimal grade,
            @Nullable
                    @Schema(
                            description = "Of a goal, the share of its weight that is measured.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.75")
                    BigDecimal measuredShare,
            @Nullable
                    @Schema(
                            description =
                                    "What a metric or key result says last; the value an initiative has realised.",
                            examples = "3.1")
                    BigDecimal value,
            @Nullable @Schema(description = "What the value counts.", maxLength = 50, examples = "%") String unit,
            @Nullable @Schema(description = "When the value held, or the deployment ended.") Instant observedAt,
            @Nullable @Schema(description = "How many measurements or check-ins it rests on.", minimum = "0")
                    Long sampleSize,
            @Nullable
                    @Schema(
                            description = "Of an initiative: its money by currency; absent where it has none.",
                            maxItems = 200)
                    List<Spend> spend) {}

    /** Money of one currency. */
    @Schema(name = "TraceSpend", description = "Money of one currency.")
    public record Spend(
            @Schema(description = "What is committed.") Money committed,
            @Schema(description = "What was booked.") Money booked) {

        static Spend of(BigDecimal committed, BigDecimal booked, String currency) {
            return new Spend(
                    Money.quotient(committed, BigDecimal.ONE, currency),
                    Money.quotient(booked, BigDecimal.ONE, currency));
        }

        Spend plus(Spend other) {
            return of(
                    committed.amount().add(other.committed.amount()),
                    booked.amount().add(other.booked.amount()),
                    committed.currency());
        }
    }

    /** The lower one serves the upper one. */
    @Schema(name = "TraceLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            @Schema(description = "The node above.") UUID above,
            @Schema(description = "The node below.") UUID below,
            @Nullable
                    @Schema(
                            description = "Of a contribution: how much of the objective it can bring about.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.8")
                    BigDecimal strength) {}
}
