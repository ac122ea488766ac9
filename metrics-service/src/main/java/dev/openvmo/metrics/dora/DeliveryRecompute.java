package dev.openvmo.metrics.dora;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Computes how marked initiatives, value streams and portfolios delivered in the last 90 days; announces what came out different. */
@ApplicationScoped
class DeliveryRecompute implements Recompute {
    static final String KIND = "delivery-subject";
    /** Today included, in the portfolio's zone. */
    static final int DAYS = 90;

    private static final String KNOWN =
            """
            select s.id, s.type, s.entered_at, s.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month,
                exists (select from portfolio_tree t where t.parent_id = s.id and not t.deleted) as above
            from subject s left join subject p on p.id = s.portfolio_id
            where s.id = any (:ids) and not s.deleted and s.portfolio_id is not null
            order by s.id
            """;

    private final Sql sql;
    private final DeliveryMetrics metrics;
    private final DeliverySummaries summaries;
    private final TransactionTime time;

    DeliveryRecompute(Sql sql, DeliveryMetrics metrics, DeliverySummaries summaries, TransactionTime time) {
        this.sql = sql;
        this.metrics = metrics;
        this.summaries = summaries;

        this.time = time;
    }

    /** @param above whether there are portfolios below it */
    private record Known(UUID id, DeliveryScope.Kind kind, Places.Place place, Instant enteredAt, boolean above) {
        static Known of(Row row) {
            return new Known(
                    row.uuid("id"),
                    row.constant("type", DeliveryScope.Kind.class),
                    Places.Place.of(row),
                    row.instant("entered_at"),
                    row.bool("above"));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        var rows = new ArrayList<DeliverySummaries.Summary>();
        for (var known : sql.query(KNOWN).with("ids", keys).list(Known::of)) {
            var alone = summary(known, false);
            rows.add(alone);
            if (known.kind == DeliveryScope.Kind.PORTFOLIO) {
                // with nothing below it is the same: not computed twice
                rows.add(known.above || alone == null ? summary(known, true) : alone.withDescendants());
            }
        }
        summaries.settle(keys, rows.stream().filter(each -> each != null).toList());
    }

    /** Null where nothing was ever deployed. */
    private DeliverySummaries.Summary summary(Known known, boolean descendants) {
        var scope = new DeliveryScope(known.kind, known.id, descendants);
        var services = metrics.services(scope);
        if (services.isEmpty()) {
            return null;
        }
        var zone = known.place.zone();
        var now = time.instant();
        var tomorrow =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        var window = new Window(tomorrow.minus(Duration.ofDays(DAYS)), tomorrow, zone);
        var figures = metrics.figures(new DeliveryQuestion(scope, null, window, null), now);
        var deployedAt =
                known.kind == DeliveryScope.Kind.INITIATIVE ? metrics.firstDeployment(known.id, known.enteredAt) : null;
        var deployedOn = deployedAt == null ? null : LocalDate.ofInstant(deployedAt, zone);
        return new DeliverySummaries.Summary(
                known.place.portfolioId(),
                scope,
                DeliverySummary.of(figures),
                DeliveryHealth.of(figures),
                deployedOn,
                deployedOn == null || known.enteredAt == null
                        ? null
                        : Math.toIntExact(
                                ChronoUnit.DAYS.between(LocalDate.ofInstant(known.enteredAt, zone), deployedOn)),
                services,
                tomorrow);
    }
}
