package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.List;

/** A row of {@code maturity_model}; it is the whole organisation's, so that no portfolio owns it. */
@Entity(name = "MaturityModel")
class MaturityModelEntity extends ResourceEntity {
    String name;
    String description;
    String dimensionsJson;

    /** How often the dimensions have changed, from 1. */
    int edition;

    void edit(MaturityModelRequest request, JsonText json) {
        name = request.name();
        description = request.description();
        if (dimensionsJson == null || !dimensions(json).equals(request.dimensions())) {
            dimensionsJson = json.text(request.dimensions());
            edition++;
        }
    }

    List<Dimension> dimensions(JsonText json) {
        return json.list(dimensionsJson, Dimension.class);
    }
}
