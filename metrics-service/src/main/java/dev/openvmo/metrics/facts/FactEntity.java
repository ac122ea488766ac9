package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** What the rows of all facts have; {@link FactStore} writes them. */
@MappedSuperclass
abstract class FactEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String source;

    @Column(name = "external_id", nullable = false)
    String externalId;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    UUID serviceId;
    UUID initiativeId;
    String initiativeRef;
    Long revision;
    Instant updatedAt;

    /** The version that its ETag is made of. */
    abstract long rowVersion();

    /** What a row says that the ORM has not read. */
    <E extends FactEntity> E read(Row row, Class<E> type) {
        id = row.uuid("id");
        source = row.text("source");
        externalId = row.text("external_id");
        portfolioId = row.uuid("portfolio_id");
        serviceId = row.uuid("service_id");
        initiativeId = row.uuid("initiative_id");
        initiativeRef = row.text("initiative_ref");
        revision = row.number("revision");
        updatedAt = row.instant("updated_at");
        return type.cast(this);
    }
}
