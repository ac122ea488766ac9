package dev.openvmo.portfolio.customfields;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code custom_field}; it is the whole organisation's, so that no portfolio owns it. */
@Entity(name = "CustomField")
class CustomFieldEntity extends ResourceEntity {
    String key;
    String name;
    String description;

    @Enumerated(EnumType.STRING)
    CustomFieldType type;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> choices;

    boolean sortable;

    void edit(CustomFieldRequest request) {
        key = request.key();
        name = request.name();
        description = request.description();
        type = request.type();
        choices = request.choices();
        sortable = request.sortable();
    }
}
