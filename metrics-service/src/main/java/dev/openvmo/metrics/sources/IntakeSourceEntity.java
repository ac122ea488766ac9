package dev.openvmo.metrics.sources;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code intake_source}. */
@Entity(name = "IntakeSource")
class IntakeSourceEntity extends ResourceEntity {
    String name;

    @Enumerated(EnumType.STRING)
    SourceKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> incidentLabels;

    String mappingsJson;
    String secretsJson = "[]";

    void edit(IntakeSourceRequest request, JsonText json) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        incidentLabels = request.incidentLabels();
        mappingsJson = json.text(request.mappings());
    }
}
