package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.anonymity.Response;
import dev.openvmo.metrics.surveys.Question.Type;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent answers. */
@Schema(
        name = "SurveyResponseRequest",
        examples = {
            """
            {"answers":[{"question":"recommend","score":9},{"question":"channel","option":"App"},\
            {"question":"why","text":"The queue at the counter is shorter now."}]}"""
        })
record ResponseRequest(
        @NotNull @Size(min = 1, max = 30) @Schema(description = "One for each question; a TEXT may be left out.")
                List<@Valid @NotNull Answer> answers) {

    /** The answer to one question. */
    @Schema(name = "SurveyAnswer")
    record Answer(
            @NotBlank @Size(max = 40) @Schema(description = "The question's key.", examples = "recommend")
                    String question,
            @Nullable @Schema(description = "To a SCORE: a value of its scale.", examples = "9") Integer score,
            @Nullable @Size(max = 200) @Schema(description = "To a CHOICE: one of its options.", examples = "App")
                    String option,
            @Nullable
                    @Size(max = 4000)
                    @Schema(
                            description = "To a TEXT, in your words: leave out what tells who you are.",
                            examples = "The queue at the counter is shorter now.")
                    String text) {

        private boolean is(Type type) {
            return (score != null) == (type == Type.SCORE)
                    && (option != null) == (type == Type.CHOICE)
                    && (text != null) == (type == Type.TEXT);
        }
    }

    /** What counts of it; 422 naming each question that is not answered as it is asked. */
    ResponseTable.Told to(Form form, String group) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The form is answered otherwise.");
        var questions = new HashMap<String, Question>();
        form.questions().forEach(each -> questions.put(each.key(), each));
        Integer score = null;
        Map<String, String> choices = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var pointer = "/answers/" + i;
            var question = questions.remove(answer.question());
            if (question == null) {
                refusal.at(pointer + "/question", ErrorCode.UNKNOWN_VALUE, "is not asked, or was answered before");
            } else if (!answer.is(question.type())) {
                refusal.at(pointer, ErrorCode.INVALID, "a " + question.type() + " is answered by it and nothing else");
            } else {
                switch (question.type()) {
                    case SCORE -> score = inScale(form, answer, pointer, refusal);
                    case CHOICE -> choices.put(question.key(), offered(question, answer, pointer, refusal));
                    case TEXT -> {
                        if (!answer.text().isBlank()) {
                            texts.put(question.key(), answer.text().strip());
                        }
                    }
                }
            }
        }
        questions.values().stream()
                .filter(each -> each.type() != Type.TEXT)
                .forEach(each -> refusal.at("/answers", ErrorCode.REQUIRED, "answer '%s', too".formatted(each.key())));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new ResponseTable.Told(new Response(group, score, choices), texts);
    }

    private static int inScale(Form form, Answer answer, String pointer, Problem refusal) {
        var least = form.kind().least();
        var most = form.kind().most();
        if (answer.score() < least || answer.score() > most) {
            refusal.at(pointer + "/score", ErrorCode.OUT_OF_RANGE, "from %d to %d".formatted(least, most));
        }
        return answer.score();
    }

    private static String offered(Question question, Answer answer, String pointer, Problem refusal) {
        if (!question.options().contains(answer.option())) {
            refusal.at(pointer + "/option", ErrorCode.UNKNOWN_VALUE, "one of " + String.join(", ", question.options()));
        }
        return answer.option();
    }
}
