package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A row of {@code value_stream}. */
@Entity(name = "ValueStream")
class ValueStreamEntity extends ResourceEntity {
    String key;
    String name;

    @Enumerated(EnumType.STRING)
    ValueStreamKind kind;

    String customerSegment;
    String owner;

    void edit(ValueStreamRequest request) {
        portfolioId = request.portfolioId();
        key = request.key();
        name = request.name();
        kind = request.kind();
        customerSegment = request.customerSegment();
        owner = request.owner();
    }
}
