package dev.openvmo.portfolio.templates;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code initiative_template}. */
@Entity(name = "InitiativeTemplate")
class TemplateEntity extends ResourceEntity {
    String name;

    @Enumerated(EnumType.STRING)
    InitiativeKind kind;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Horizon horizon;

    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    @Column(name = "custom_fields")
    String customValues;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> milestoneNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> milestoneDays;

    void edit(TemplateRequest request) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        category = request.category();
        horizon = request.horizon();
        description = request.description();
        tags = request.tags();
        customValues = CustomValues.text(request.customFields());
        milestoneNames =
                request.milestones().stream().map(PlannedMilestone::name).toList();
        milestoneDays =
                request.milestones().stream().map(PlannedMilestone::afterDays).toList();
    }

    List<PlannedMilestone> milestones() {
        var milestones = new ArrayList<PlannedMilestone>();
        for (int i = 0; i < milestoneNames.size(); i++) {
            milestones.add(new PlannedMilestone(milestoneNames.get(i), milestoneDays.get(i)));
        }
        return milestones;
    }
}
