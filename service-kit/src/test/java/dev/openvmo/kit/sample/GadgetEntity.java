package dev.openvmo.kit.sample;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code gadget}. */
@Entity(name = "Gadget")
class GadgetEntity extends ResourceEntity {
    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    GadgetKind kind;

    Integer size;
    BigDecimal price;
    String[] tags;
    LocalDate dueOn;

    void edit(GadgetRequest request) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        size = request.size();
        price = request.price() == null ? null : request.price().amount();
        tags = (request.tags() == null ? List.<String>of() : request.tags()).toArray(String[]::new);
        dueOn = request.dueOn();
    }
}
