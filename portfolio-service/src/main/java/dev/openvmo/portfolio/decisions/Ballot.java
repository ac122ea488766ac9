package dev.openvmo.portfolio.decisions;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision is made of. Kept as JSON, so that nothing in it is renamed. */
final class Ballot {
    private Ballot() {}

    /** What can be chosen. */
    @Schema(name = "DecisionOption", description = "What can be chosen.")
    record Option(
            @NotBlank @Size(max = 200) @Schema(description = "Its name.", examples = "Buy it") String name,
            @Nullable @Size(max = 5000) @Schema(description = "What it means.", examples = "A licence for three years")
                    String description) {}

    /** How somebody voted. */
    @Schema(name = "Vote", description = "How somebody voted.")
    record Vote(
            @NotBlank @Size(max = 200) @Schema(description = "Who.", examples = "Ada Field") String voter,
            @NotNull Voice vote,
            @Nullable @Size(max = 5000) @Schema(description = "Why.", examples = "The MVP has shown enough")
                    String comment) {}

    /** What a vote says. */
    @Schema(name = "Voice", description = "What a vote says.")
    enum Voice {
        FOR,
        AGAINST,
        ABSTAIN
    }

    /** What the decision depends on. */
    @Schema(name = "DecisionConditionRequest", description = "What the decision depends on.")
    record Condition(
            @NotBlank @Size(max = 2000) @Schema(description = "What has to be.", examples = "The lease is signed")
                    String text,
            @Nullable @Schema(description = "By which day.", examples = "2027-06-30") LocalDate dueOn) {}

    /** A condition, and whether it came true. */
    @Schema(name = "DecisionCondition", description = "What the decision depends on, and whether it came true.")
    record Stated(
            @Schema(description = "What has to be.", maxLength = 2000, examples = "The lease is signed") String text,
            @Nullable @Schema(description = "By which day.", examples = "2027-06-30") LocalDate dueOn,
            @Nullable @Schema(description = "When it came true; absent before.") Instant fulfilledAt,
            @Nullable
                    @Schema(
                            description = "Who said so.",
                            maxLength = 200,
                            examples = "key:0198c0de-0000-7000-8000-000000000009")
                    String fulfilledBy,
            @Nullable @Schema(description = "What they said.", maxLength = 2000, examples = "Signed on Monday")
                    String note) {
        static Stated of(Condition condition) {
            return new Stated(condition.text(), condition.dueOn(), null, null, null);
        }

        Stated fulfilled(Instant at, String by, String saying) {
            return new Stated(text, dueOn, at, by, saying);
        }
    }
}
