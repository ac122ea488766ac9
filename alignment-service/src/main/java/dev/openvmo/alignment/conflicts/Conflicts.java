package dev.openvmo.alignment.conflicts;

import dev.openvmo.alignment.spend.Spend;
import dev.openvmo.alignment.spend.Spending;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what competes, of what the caller may see. */
@ApplicationScoped
class Conflicts {
    private final Strategies strategies;
    private final Spending spending;
    private final Sql sql;

    Conflicts(Strategies strategies, Spending spending, Sql sql) {
        this.strategies = strategies;
        this.spending = spending;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the strategy. */
    ConflictView of(UUID strategyId) {
        strategies.require(strategyId);
        var money = new Served();
        return new ConflictView(
                strategyId,
                sql
                        .query(
                                """
                                with pull as (
                                    select k.*, o.strategy_id, o.name as objective from key_result k
                                    join objective o on o.id = k.objective_id
                                    where k.metric is not null
                                )
                                select a.metric,
                                    a.strategy_id as one_strategy, a.objective_id as one_id, a.objective as one_name,
                                    a.id as one_result, a.direction as one_direction,
                                    b.strategy_id as other_strategy, b.objective_id as other_id, b.objective as other_name,
                                    b.id as other_result, b.direction as other_direction
                                from pull a
                                join pull b on b.metric = a.metric and b.direction <> a.direction
                                    and b.objective_id <> a.objective_id and b.subject_type = a.subject_type
                                    and (b.subject_id, b.subject_key, b.external_ref_source, b.external_ref_external_id)
                                        is not distinct from
                                        (a.subject_id, a.subject_key, a.external_ref_source, a.external_ref_external_id)
                                join strategy s on s.id = b.strategy_id
                                where a.strategy_id = :strategy
                                  and (s.id <> :strategy and s.state = 'ACTIVE' or s.id = :strategy and a.id < b.id)
                                order by a.metric, a.id, b.id limit 1000""")
                        .with("strategy", strategyId)
                        .list(row -> new Pair(row.text("metric"), pull(row, "one"), pull(row, "other")))
                        .stream()
                        .map(pair ->
                                new ConflictView.Conflict(pair.metric, money.side(pair.one), money.side(pair.other)))
                        .toList(),
                shortages(strategyId));
    }

    private List<ConflictView.Shortage> shortages(UUID strategyId) {
        var shortages = new LinkedHashMap<UUID, ConflictView.Shortage>();
        sql.query(
                        """
                        select a.id as alert, a.portfolio_id, a.skill, a.from_period, a.to_period, a.missing,
                            o.strategy_id, o.id, o.name, count(distinct c.initiative_id) as initiatives
                        from capacity_alert a
                        join contribution c on c.initiative_id = any (a.initiatives) and c.strength > 0
                        join objective o on o.id = c.objective_id
                        join strategy s on s.id = o.strategy_id and (s.id = :strategy or s.state = 'ACTIVE')
                        where a.raised and a.skill is not null and not a.deleted
                        group by a.id, o.id order by a.skill, a.id, o.id limit 1000""")
                .with("strategy", strategyId)
                .list(row -> shortages
                        .computeIfAbsent(row.uuid("alert"), alert -> shortage(row))
                        .objectives()
                        .add(new ConflictView.Claim(
                                row.uuid("strategy_id"), row.uuid("id"), row.text("name"), row.number("initiatives"))));
        return shortages.values().stream()
                .filter(each -> each.objectives().size() > 1
                        && each.objectives().stream()
                                .anyMatch(claim -> claim.strategyId().equals(strategyId)))
                .toList();
    }

    private static ConflictView.Shortage shortage(Row row) {
        return new ConflictView.Shortage(
                row.uuid("portfolio_id"),
                row.text("skill"),
                row.text("from_period"),
                row.text("to_period"),
                Decimals.plain(row.decimal("missing")),
                new ArrayList<>());
    }

    private record Pull(UUID strategyId, UUID objectiveId, String objective, UUID keyResultId, String direction) {}

    private record Pair(String metric, Pull one, Pull other) {}

    private static Pull pull(Row row, String side) {
        return new Pull(
                row.uuid(side + "_strategy"),
                row.uuid(side + "_id"),
                row.text(side + "_name"),
                row.uuid(side + "_result"),
                row.text(side + "_direction"));
    }

    /** What is spent for objectives, in the currency of their strategy's portfolio; each read once. */
    private final class Served {
        private final Map<UUID, Spend> spend = new HashMap<>();
        private final Map<UUID, List<UUID>> initiatives = new HashMap<>();

        ConflictView.Side side(Pull pull) {
            var all = spend.computeIfAbsent(pull.strategyId, id -> spending.of(strategies.portfolio(id)));
            var serving = initiatives.computeIfAbsent(pull.objectiveId, this::serving);
            return new ConflictView.Side(
                    pull.strategyId,
                    pull.objectiveId,
                    pull.objective,
                    pull.keyResultId,
                    pull.direction,
                    all.figure(serving, Spend.Kind.BOOKED),
                    all.figure(serving, Spend.Kind.COMMITTED));
        }

        private List<UUID> serving(UUID objectiveId) {
            return sql.query("select initiative_id from contribution where objective_id = :objective and strength > 0")
                    .with("objective", objectiveId)
                    .list(row -> row.uuid("initiative_id"));
        }
    }
}
