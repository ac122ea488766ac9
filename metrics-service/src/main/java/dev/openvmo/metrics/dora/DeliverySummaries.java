package dev.openvmo.metrics.dora;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Table {@code delivery_summary}: what came out another than before is written and announced, what is no more is forgotten. */
@ApplicationScoped
class DeliverySummaries {
    /** That its day is over, or that it rests on another service, changes nothing that anybody is told. */
    private static final String KEEP =
            """
            insert into delivery_summary as k (portfolio_id, subject_type, subject_id, descendants, figures, health, health_reason,
                deployed_on, days_to_market, services, due_at, updated_at)
            select i.portfolio_id, i.subject_type, i.subject_id, i.descendants, i.figures, i.health, i.health_reason, i.deployed_on, i.days,
                string_to_array(i.services, ',')::uuid[], i.due_at, (select instant())
            from unnest(:portfolios::uuid[], :types::text[], :subjects::uuid[], :descendants::boolean[], :figures::text[],
                :healths::text[], :reasons::text[], :deployed::date[], :days::int[], :services::text[], :due::timestamptz[])
                as i (portfolio_id, subject_type, subject_id, descendants, figures, health, health_reason, deployed_on, days, services, due_at)
            order by i.subject_id, i.descendants
            on conflict on constraint pk_delivery_summary do update set
                portfolio_id = excluded.portfolio_id, figures = excluded.figures, health = excluded.health,
                health_reason = excluded.health_reason, deployed_on = excluded.deployed_on, days_to_market = excluded.days_to_market,
                services = excluded.services, due_at = excluded.due_at, updated_at = excluded.updated_at
            where (k.portfolio_id, k.figures, k.health, k.health_reason, k.deployed_on, k.days_to_market, k.services, k.due_at)
                is distinct from (excluded.portfolio_id, excluded.figures, excluded.health, excluded.health_reason, excluded.deployed_on,
                    excluded.days_to_market, excluded.services, excluded.due_at)
            returning new.id, case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as left_portfolio,
                (old.figures, old.health, old.health_reason, old.deployed_on, old.days_to_market) is distinct from
                    (new.figures, new.health, new.health_reason, new.deployed_on, new.days_to_market) as different
            """;

    private static final String FORGET =
            """
            delete from delivery_summary
            where subject_id = any (:ids) and (subject_id, descendants) not in (
                select * from unnest(:kept::uuid[], :descendants::boolean[]))
            returning id, portfolio_id as left_portfolio, true as different
            """;

    private final Sql sql;
    private final JsonText json;
    private final Outbox outbox;

    DeliverySummaries(Sql sql, JsonText json, Outbox outbox) {
        this.sql = sql;
        this.json = json;
        this.outbox = outbox;
    }

    /** What is known of one subject. */
    record Summary(
            UUID portfolioId,
            DeliveryScope of,
            DeliverySummary figures,
            DeliveryHealth.Judgement judgement,
            LocalDate deployedOn,
            Integer daysToMarket,
            List<UUID> services,
            Instant dueAt) {
        String servicesText() {
            return String.join(",", services.stream().map(UUID::toString).toList());
        }

        /** Of a portfolio with nothing below it. */
        Summary withDescendants() {
            var with = new DeliveryScope(of.kind(), of.id(), true);
            return new Summary(portfolioId, with, figures, judgement, deployedOn, daysToMarket, services, dueAt);
        }
    }

    private record Written(UUID id, UUID from, boolean different) {}

    /** These are all that is known of these subjects. */
    void settle(Collection<UUID> subjects, List<Summary> rows) {
        run(sql.query(FORGET)
                        .with("ids", subjects)
                        .each("kept", rows, row -> row.of.id())
                        .each("descendants", rows, row -> row.of.descendants()))
                .forEach(gone -> outbox.deleted(DeliveryStates.AGGREGATE, gone.id, gone.from));
        for (var each : run(sql.query(KEEP)
                .each("portfolios", rows, Summary::portfolioId)
                .each("types", rows, row -> row.of.kind())
                .each("subjects", rows, row -> row.of.id())
                .each("descendants", rows, row -> row.of.descendants())
                .each("figures", rows, row -> json.text(row.figures))
                .each("healths", rows, row -> row.judgement.health())
                .each("reasons", rows, row -> row.judgement.reason())
                .each("deployed", rows, Summary::deployedOn)
                .each("days", rows, Summary::daysToMarket)
                .each("services", rows, Summary::servicesText)
                .each("due", rows, Summary::dueAt))) {
            if (each.from != null) {
                outbox.moved(DeliveryStates.AGGREGATE, each.id, each.from);
            } else if (each.different) {
                outbox.changed(DeliveryStates.AGGREGATE, each.id, "changed");
            }
        }
    }

    private static List<Written> run(Query query) {
        return query.list(row -> new Written(row.uuid("id"), row.uuid("left_portfolio"), row.bool("different")));
    }
}
