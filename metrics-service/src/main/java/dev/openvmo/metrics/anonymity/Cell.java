package dev.openvmo.metrics.anonymity;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of all who answered, or of a group of them. */
@Schema(
        name = "SurveyCell",
        description =
                "Where too few answered, or what is left of the whole would tell of too few, nothing but the number of invitations"
                        + " is told: `published` is false.")
public record Cell(
        @Nullable
                @Schema(
                        description = "Of which group; absent of all together.",
                        maxLength = 100,
                        examples = "Ticketing")
                String group,
        @Schema(description = "Whether anything is told of it.") boolean published,
        @Schema(description = "How many links were given out.", minimum = "0", examples = "40") int invited,
        @Nullable @Schema(description = "How many answered.", minimum = "5", examples = "27") Integer responses,
        @Nullable @Schema(description = "The share of the invited who answered.", examples = "0.675")
                BigDecimal responseRate,
        @Nullable @Schema(description = "What the answers come to.", examples = "22.222222222") BigDecimal score,
        @Nullable @Schema(description = "The lower end of its interval of 95 %.", examples = "-5.1") BigDecimal low,
        @Nullable @Schema(description = "The upper end of its interval of 95 %.", examples = "48.3") BigDecimal high,
        @Nullable @Schema(description = "How many gave each value of the scale, from its lower end.", maxItems = 11)
                List<ValueCount> distribution,
        @Nullable @Schema(description = "How many chose each option of each question that has them.", maxItems = 30)
                List<Choice> choices) {

    /** How many gave a value. */
    @Schema(name = "SurveyValueCount")
    public record ValueCount(
            @Schema(description = "A value of the scale.", minimum = "0", maximum = "10", examples = "9") int value,
            @Schema(description = "How many gave it.", minimum = "0", examples = "11") int count) {}

    /** What was chosen of a question's options. */
    @Schema(name = "SurveyChoice")
    public record Choice(
            @Schema(description = "The question's key.", maxLength = 40, examples = "channel") String question,
            @Schema(description = "How many chose each option, in the order of the question.", maxItems = 20)
                    List<OptionCount> options) {}

    /** How many chose an option. */
    @Schema(name = "SurveyOptionCount")
    public record OptionCount(
            @Schema(description = "The option.", maxLength = 200, examples = "App") String option,
            @Schema(description = "How many chose it.", minimum = "0", examples = "14") int count) {}
}
