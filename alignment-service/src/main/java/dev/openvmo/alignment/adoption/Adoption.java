package dev.openvmo.alignment.adoption;

import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;

/** How far has a strategy become known, by what metrics-service says of its announcements? */
@ApplicationScoped
class Adoption {
    private final Strategies strategies;
    private final Sql sql;
    private final TransactionTime time;

    Adoption(Strategies strategies, Sql sql, TransactionTime time) {
        this.strategies = strategies;
        this.sql = sql;
        this.time = time;
    }

    @Produces
    @Singleton
    LocalCopy<AnnouncementCopy> announcements(CopyStore store) {
        return LocalCopy.of(store, "metrics", "announcement", AnnouncementCopy.class);
    }

    /** 404. */
    AdoptionView of(UUID strategyId) {
        strategies.require(strategyId);
        return sql.query(
                        """
                        select count(*) as announcements, min(announced_at) as first, max(updated_at) as newest,
                            coalesce(sum(named), 0)::bigint as named, coalesce(sum(acknowledged), 0)::bigint as acknowledged,
                            coalesce(sum(named - acknowledged) filter (where due_at < :now), 0)::bigint as overdue
                        from announcement where strategy_id = :id and not deleted""")
                .with("id", strategyId)
                .with("now", time.instant())
                .one(row -> view(strategyId, row));
    }

    private static AdoptionView view(UUID strategyId, Row row) {
        var named = row.number("named");
        return new AdoptionView(
                strategyId,
                row.number("announcements"),
                row.instant("first"),
                named,
                row.number("acknowledged"),
                row.number("overdue"),
                named == 0
                        ? Computed.unknown("NOT_ANNOUNCED")
                        : new Computed(
                                Decimals.quotient(
                                        BigDecimal.valueOf(row.number("acknowledged")),
                                        BigDecimal.valueOf(named),
                                        Decimals.PLACES),
                                null,
                                row.instant("newest"),
                                named,
                                "/v1/strategy-announcements?filter=strategyId==" + strategyId,
                                null));
    }
}
