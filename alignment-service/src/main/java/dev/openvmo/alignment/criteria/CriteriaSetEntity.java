package dev.openvmo.alignment.criteria;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code criteria_set}; scoring reads the criteria out of its document. */
@Entity(name = "CriteriaSet")
class CriteriaSetEntity extends ResourceEntity {
    /** The first version's id: assessments stay with all of them. */
    UUID lineageId;

    int number = 1;
    String name;
    String description;

    @Column(name = "starts_on")
    LocalDate from;

    @Column(name = "ends_on")
    LocalDate to;

    String document;

    @Enumerated(EnumType.STRING)
    CriteriaStage state = CriteriaStage.DRAFT;

    Instant activatedAt;
    Instant retiredAt;

    void edit(CriteriaSetRequest request, JsonText json) {
        lineageId = lineageId == null ? id : lineageId;
        portfolioId = request.portfolioId();
        name = request.name();
        description = request.description();
        from = request.from();
        to = request.to();
        document = json.text(request.document());
    }

    boolean effective(LocalDate today) {
        return (from == null || !today.isBefore(from)) && (to == null || !today.isAfter(to));
    }
}
