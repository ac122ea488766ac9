package dev.openvmo.alignment.robustness;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Reads the scores that are ranked: those of open initiatives under the strategy that governs most of them, where
 * contributions are all that counts.
 */
@ApplicationScoped
class RankedScores {
    private static final String RANKED =
            """
            with scored as (
                select s.id, s.strategy_id, i.title, s.value, s.objective_ids, s.strengths, s.confidences, s.weights,
                    s.criteria_set_id
                from alignment_score s join initiative i on i.id = s.id
                where s.portfolio_id in (select subtree(array[:portfolio]::uuid[])) and s.value is not null
                    and not i.deleted and i.state is distinct from 'DONE'
            ), governing as (
                select strategy_id from scored where criteria_set_id is null
                group by strategy_id order by count(*) desc, strategy_id limit 1
            ), ranked as (
                select s.* from scored s join governing using (strategy_id)
                where s.criteria_set_id is null
                order by s.value desc, s.id limit :most
            )
            select r.*, c.scored from (select count(*) as scored from scored) c left join ranked r on true
            order by r.value desc, r.id""";

    private final Sql sql;

    RankedScores(Sql sql) {
        this.sql = sql;
    }

    Ranking beneath(UUID portfolioId) {
        record Read(UUID strategyId, long scored, Ranking.Scored row) {}
        var read = sql.query(RANKED)
                .with("portfolio", portfolioId)
                .with("most", RankAcceptability.OPTIONS)
                .list(row -> new Read(
                        row.uuid("strategy_id"),
                        row.number("scored"),
                        new Ranking.Scored(
                                row.uuid("id"),
                                row.text("title"),
                                row.decimal("value"),
                                row.uuids("objective_ids"),
                                row.decimals("strengths"),
                                row.decimals("confidences"),
                                row.decimals("weights"))));
        // one row without a score where none is ranked, for the number of those that are left out
        var ranked = read.stream().filter(row -> row.row.initiativeId() != null).toList();
        return Ranking.of(
                read.get(0).strategyId, ranked.stream().map(Read::row).toList(), read.get(0).scored - ranked.size());
    }
}
