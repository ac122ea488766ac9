package dev.openvmo.metrics.surveys;

import dev.openvmo.metrics.anonymity.Publication;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import dev.openvmo.metrics.surveys.Question.Type;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a round asks, as its survey was when the round was opened. */
record Form(
        String name,
        SurveyKind kind,
        SubjectType subjectType,
        UUID subjectId,
        String language,
        int anonymityFloor,
        List<String> groups,
        List<Question> questions,
        String metric) {

    static Form of(SurveyView survey) {
        return new Form(
                survey.name(),
                survey.kind(),
                survey.subjectType(),
                survey.subjectId(),
                survey.language(),
                survey.anonymityFloor(),
                survey.groups(),
                survey.questions(),
                survey.metric());
    }

    Publication.Asked asked() {
        return new Publication.Asked(
                kind,
                anonymityFloor,
                questions.stream()
                        .filter(each -> each.type() == Type.CHOICE)
                        .collect(Collectors.toMap(Question::key, Question::options)));
    }
}
