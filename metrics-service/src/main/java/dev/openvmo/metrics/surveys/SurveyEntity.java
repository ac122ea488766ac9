package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code survey}. */
@Entity(name = "Survey")
class SurveyEntity extends ResourceEntity {
    String name;

    @Enumerated(EnumType.STRING)
    SurveyKind kind;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;
    String language;
    int anonymityFloor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> groups;

    String questionsJson;
    String metric;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    void edit(SurveyRequest request, JsonText json) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        language = request.language();
        anonymityFloor = request.anonymityFloor();
        groups = request.groups();
        questionsJson = json.text(request.questions());
        metric = request.metric();
        tags = request.tags();
    }
}
