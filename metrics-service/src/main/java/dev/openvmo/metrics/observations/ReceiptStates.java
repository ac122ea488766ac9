package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Sql;
import jakarta.annotation.Nullable;
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
            @Nullable UUID portfolioId,
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
        return sql.query("select * from import_receipt where id = any (:ids)")
                .with("ids", ids)
                .list(row -> {
                    var id = row.uuid("id");
                    var portfolio = row.uuid("portfolio_id");
                    return new Announcement(
                            id,
                            portfolio,
                            new ReceiptState(
                                    id,
                                    id,
                                    portfolio,
                                    row.number("accepted"),
                                    row.number("unchanged"),
                                    row.number("rejected"),
                                    row.text("rejections"),
                                    row.instant("updated_at")));
                });
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from import_receipt where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }
}
