package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A row of {@code import_mapping}; the document is the whole request as JSON. */
@Entity(name = "ImportMapping")
class MappingEntity extends ResourceEntity {
    @Column(nullable = false)
    String key;

    @Column(nullable = false)
    String source;

    @Column(nullable = false)
    String document;

    void edit(MappingRequest request, JsonText json) {
        portfolioId = request.portfolioId();
        key = request.key();
        source = request.source();
        document = json.text(request);
    }
}
