package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces what became of imports. */
@ApplicationScoped
class ReceiptStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "receipt");

    private final Sql sql;

    ReceiptStates(Sql sql) {
        this.sql = sql;
    }

    /** A receipt as it is published on {@code metrics.receipt}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptState(
            UUID id,
            UUID importId,
            UUID portfolioId,
            long accepted,
            long unchanged,
            long rejected,
            @JsonRawValue String rejections,
            Instant asOf) {}

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.rows(
                "select * from import_receipt where id = any (?::uuid[])",
                row -> {
                    var id = row.getObject("id", UUID.class);
                    var portfolio = row.getObject("portfolio_id", UUID.class);
                    return new Announcement(
                            id,
                            portfolio,
                            new ReceiptState(
                                    id,
                                    id,
                                    portfolio,
                                    row.getLong("accepted"),
                                    row.getLong("unchanged"),
                                    row.getLong("rejected"),
                                    row.getString("rejections"),
                                    Sql.instant(row, "updated_at")));
                },
                (Object) ids.toArray(UUID[]::new));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.rows(
                "select id from import_receipt where id > ? order by id limit ?",
                row -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                limit);
    }
}
