package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.anonymity.Suppression;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import dev.openvmo.metrics.surveys.Question.Type;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a survey. */
@Schema(
        name = "SurveyRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","name":"Passengers of the new ticketing","kind":"NPS",\
            "subjectType":"INITIATIVE","subjectId":"01935a00-0000-7000-8000-000000000101","language":"en",\
            "groups":["Commuters","Visitors"],"questions":[\
            {"key":"recommend","type":"SCORE","text":"How likely is it that you recommend us?"},\
            {"key":"channel","type":"CHOICE","text":"Where do you buy?","options":["App","Counter"]},\
            {"key":"why","type":"TEXT","text":"Why?"}]}"""
        })
record SurveyRequest(
        @NotNull @Schema(description = "The portfolio whose survey it is; cannot be changed later.") UUID portfolioId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What it is called; respondents read it.", examples = "Passengers of ticketing")
                String name,
        @NotNull @Schema(description = "What it asks for; cannot be changed later.") SurveyKind kind,
        @NotNull SubjectType subjectType,
        @NotNull @Schema(description = "What it asks about; cannot be changed later.") UUID subjectId,
        @NotNull
                @Size(max = 35)
                @Pattern(regexp = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", message = "a language tag of BCP 47")
                @Schema(description = "The language of its questions (BCP 47).", examples = "en")
                String language,
        @Nullable
                @Min(Suppression.LEAST_FLOOR)
                @Max(1000)
                @Schema(
                        description = "Nothing is told of fewer; 5 unless said, and never below.",
                        minimum = "5",
                        maximum = "1000",
                        examples = "5")
                Integer anonymityFloor,
        @Nullable
                @Size(max = 20)
                @Schema(
                        description =
                                "The groups that part the respondents, such as teams: a link is of one of them, and results are told"
                                        + " by them.",
                        examples = "[\"Commuters\",\"Visitors\"]")
                List<@NotBlank @Size(max = 100) String> groups,
        @NotNull @Size(min = 1, max = 30) @Schema(description = "What is asked, in this order.")
                List<@Valid @NotNull Question> questions,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "The key of the metric that published scores are measurements of: of kind SATISFACTION, or PEOPLE for"
                                        + " ENPS and ENGAGEMENT.",
                        examples = "ticketing.nps")
                String metric,
        @Nullable @Size(max = 20) @Schema(description = "What it is found by.", examples = "[\"ticketing\"]")
                List<@NotBlank @Size(max = 100) String> tags) {

    SurveyRequest {
        anonymityFloor = anonymityFloor == null ? Integer.valueOf(Suppression.LEAST_FLOOR) : anonymityFloor;
        groups = groups == null ? List.of() : groups;
        tags = tags == null ? List.of() : tags;
    }

    static SurveyRequest of(SurveyEntity entity, JsonText json) {
        return new SurveyRequest(
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.subjectType,
                entity.subjectId,
                entity.language,
                entity.anonymityFloor,
                entity.groups,
                json.list(entity.questionsJson, Question.class),
                entity.metric,
                entity.tags);
    }

    /** 422 naming each question that cannot be asked, and what is said twice. */
    SurveyRequest require() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The survey cannot be asked.");
        var keys = new HashSet<String>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/questions/" + i;
            if (!keys.add(question.key())) {
                refusal.at(pointer + "/key", ErrorCode.DUPLICATE, "an earlier question has this key");
            }
            if ((question.type() == Type.CHOICE) != (question.options() != null)) {
                refusal.at(pointer + "/options", ErrorCode.INVALID, "a CHOICE has options, and nothing else has");
            } else if (question.options() != null && repeats(question.options())) {
                refusal.at(pointer + "/options", ErrorCode.DUPLICATE, "an option is there twice");
            }
        }
        if (questions.stream().filter(each -> each.type() == Type.SCORE).count() != 1) {
            refusal.at("/questions", ErrorCode.INVALID, "one of them is the SCORE");
        }
        if (repeats(groups)) {
            refusal.at("/groups", ErrorCode.DUPLICATE, "a group is there twice");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }

    private static boolean repeats(List<String> texts) {
        return new HashSet<>(texts).size() < texts.size();
    }
}
