package dev.openvmo.metrics.surveys;

import dev.openvmo.metrics.anonymity.SurveyKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent is asked. */
@Schema(name = "SurveyForm")
record FormView(
        @Schema(description = "What the survey is called.", maxLength = 200, examples = "Passengers of ticketing")
                String name,
        SurveyKind kind,
        @Schema(description = "The language of the questions (BCP 47).", maxLength = 35, examples = "en")
                String language,
        @Schema(description = "The lower end of the SCORE's scale.", minimum = "0", maximum = "1", examples = "0")
                int least,
        @Schema(description = "Its upper end.", minimum = "5", maximum = "10", examples = "10") int most,
        @Schema(description = "What is asked, in this order.", maxItems = 30) List<Question> questions,
        @Schema(
                        description = "Answers are told of at least so many together, after the round has closed.",
                        minimum = "5",
                        maximum = "1000",
                        examples = "5")
                int anonymityFloor,
        @Schema(description = "Until when it can be answered.") Instant closesAt) {

    static FormView of(Form form, Instant closesAt) {
        return new FormView(
                form.name(),
                form.kind(),
                form.language(),
                form.kind().least(),
                form.kind().most(),
                form.questions(),
                form.anonymityFloor(),
                closesAt);
    }
}
