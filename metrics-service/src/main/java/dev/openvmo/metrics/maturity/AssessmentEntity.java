package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of {@code maturity_assessment}; it keeps the edition of the model that it judges by. */
@Entity(name = "MaturityAssessment")
class AssessmentEntity extends ResourceEntity {
    UUID modelId;
    int modelEdition;
    String dimensionsJson;
    LocalDate assessedOn;
    String note;
    String ratingsJson;

    static AssessmentEntity of(UUID portfolioId, MaturityModelEntity model) {
        var assessment = new AssessmentEntity();
        assessment.portfolioId = portfolioId;
        assessment.modelEdition = model.edition;
        assessment.dimensionsJson = model.dimensionsJson;
        return assessment;
    }

    void edit(AssessmentRequest request, JsonText json) {
        modelId = request.modelId();
        assessedOn = request.assessedOn();
        note = request.note();
        ratingsJson = json.text(request.ratings());
    }

    List<Dimension> dimensions(JsonText json) {
        return json.list(dimensionsJson, Dimension.class);
    }

    List<Rating> ratings(JsonText json) {
        return json.list(ratingsJson, Rating.class);
    }
}
