package dev.openvmo.portfolio.skills;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;

/** A row of {@code skill}; it is the whole organisation's, so that no portfolio owns it. */
@Entity(name = "Skill")
class SkillEntity extends ResourceEntity {
    String key;
    String name;
    String description;

    void edit(SkillRequest request) {
        key = request.key();
        name = request.name();
        description = request.description();
    }
}
