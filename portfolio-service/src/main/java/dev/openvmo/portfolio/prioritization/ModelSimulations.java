package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How would the backlogs stand if this model ranked them? The functions that rank say so, reading only. */
@ApplicationScoped
class ModelSimulations {
    private static final int MOST = 1000;

    /**
     * Where this portfolio's model would rank: here, and below as far as no portfolio in between has one of its own. Each place
     * is looked up ({@code offset 0} keeps the planner from joining, for which it would read everybody's).
     */
    private static final String RANKED =
            """
            with recursive place (id) as (
                select m.portfolio_id from prioritization_model m where m.id = :id
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted
                where not exists (select from ranking_model g join prioritization_model m on m.id = g.model_id
                                  where g.id = t.id and m.portfolio_id = t.id)
            ), scored as (
                select r.initiative_id, r.portfolio_id, r.score, r.order_pin, r.order_score, r.order_alignment,
                       priority(b.base, s.slope, m.kind, r.alignment, priority_terms(x.model), r.value, r.forecast) as score_after
                from prioritization_model m
                cross join lateral (
                    select (m.portfolio_id, m.id, m.kind, m.inputs, m.weights, m.lows, m.highs, null)::ranking_model as model) as x
                cross join place p
                cross join lateral (select * from ranking r where r.portfolio_id = p.id and r.done is not true offset 0) as r
                cross join lateral (select priority_base(
                        x.model,
                        (select e from initiative_estimates e where e.initiative_id = r.initiative_id),
                        (select i.custom_fields from initiative i where i.id = r.initiative_id))) as b(base)
                cross join lateral (select priority_slope(x.model, b.base)) as s(slope)
                where m.id = :id
            )
            select initiative_id, portfolio_id, score, score_after,
                   row_number() over (partition by portfolio_id order by order_pin, order_score, order_alignment, initiative_id) as rank_before,
                   row_number() over (partition by portfolio_id order by order_pin, descending(score_after), order_alignment, initiative_id)
                       as rank_after
            from scored""";

    private final PrioritizationModelRepository models;
    private final Sql sql;

    ModelSimulations(PrioritizationModelRepository models, Sql sql) {
        this.models = models;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the model. */
    ModelSimulationView of(UUID id) {
        models.get(id);
        var counts = sql.query(
                        "select count(*) as ranked, count(*) filter (where rank_before <> rank_after) as moved from (%s) r"
                                .formatted(RANKED))
                .with("id", id)
                .one(row -> List.of(row.number("ranked"), row.number("moved")));
        var changes = sql.query(
                        """
                        select * from (%s) r where rank_before <> rank_after
                        order by abs(rank_before - rank_after) desc, portfolio_id, rank_after limit %d"""
                                .formatted(RANKED, MOST))
                .with("id", id)
                .list(ModelSimulations::change);
        return new ModelSimulationView(id, counts.get(0), counts.get(1), changes);
    }

    private static ModelSimulationView.Change change(Row row) {
        return new ModelSimulationView.Change(
                row.uuid("initiative_id"),
                row.uuid("portfolio_id"),
                row.number("rank_before"),
                row.number("rank_after"),
                row.decimal("score"),
                row.decimal("score_after"));
    }
}
