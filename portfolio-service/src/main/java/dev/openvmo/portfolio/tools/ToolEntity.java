package dev.openvmo.portfolio.tools;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A row of {@code tool}. */
@Entity(name = "Tool")
class ToolEntity extends ResourceEntity {
    String name;

    @Enumerated(EnumType.STRING)
    ToolKind kind;

    int count;

    void edit(ToolRequest request) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        count = request.count();
    }
}
