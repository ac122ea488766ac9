package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.page.Ranked;
import dev.openvmo.kit.page.RankedLists;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.prioritization.ModelKind;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Lists a portfolio's backlog, what is done left out, in its stored order. */
@ApplicationScoped
public class BacklogListing {
    private static final Listing<BacklogItem> LISTING = Listing.of(BacklogItem.class, "ranking")
            .field("id", "initiative_id", UUID.class)
            .fields(
                    "initiativeId",
                    "portfolioId",
                    "pin",
                    "rank",
                    "title",
                    "state",
                    "horizon",
                    "category",
                    "valueStreamId",
                    "tags")
            .field("kind", "initiative_kind", InitiativeKind.class)
            .field("score", "score", BigDecimal.class)
            .field("alignment", "alignment", BigDecimal.class)
            .field("value", "value", BigDecimal.class)
            .search("title")
            .sort("rank");
    private static final List<String> ORDER = List.of("order_pin", "order_score", "order_alignment", "initiative_id");
    private static final String ROWS =
            """
            select r.*, r.kind as ranked_by, i.title, i.state, i.horizon, i.kind as initiative_kind, i.category,
                   i.value_stream_id, i.tags, z.currency, z.status as progress, z.updated_at as forecast_at
            from {ranked} r join initiative i on i.id = r.initiative_id
            left join realisation z on z.id = r.initiative_id and not z.deleted""";
    static final Ranked RANKED = new Ranked(LISTING, "(select * from ranking where done is not true)", ORDER, ROWS);

    // Rows of an earlier moment have types of their own: each is cast to the one that the functions know.
    /** The portfolio and all below it by the portfolio's own model, whatever ranks there; what is pinned there is not here. */
    private static final Ranked TREE = new Ranked(
            LISTING,
            """
            (with recursive place (root, id) as (
                select t.id, t.id from portfolio_tree t
                union
                select place.root, t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted)
            select p.root, r.initiative_id, r.portfolio_id, g.kind, b.base, v.score, r.scored_at,
                   r.alignment, r.alignment_reason, r.alignment_at, r.order_alignment,
                   r.value, r.value_unit, r.value_reason, r.value_at, r.value_sample_size, r.forecast, b.terms,
                   k.pin, pinned_order(k.pin) as order_pin,
                   case when m.same then r.order_score else descending(v.score) end as order_score
            from place p
            join ranking_model g on g.id = p.root
            join ranking r on r.portfolio_id = p.id and r.done is not true
            join initiative i on i.id = r.initiative_id
            left join initiative_estimates e on e.initiative_id = r.initiative_id
            cross join lateral (select r.model_id is not distinct from g.model_id and r.kind = g.kind) as m(same)
            cross join lateral (
                select case when m.same then r.base else priority_base(row(g.*)::public.ranking_model, row(e.*)::public.initiative_estimates, i.custom_fields) end,
                    case when m.same then r.terms else priority_terms(row(g.*)::public.ranking_model) end) as b(base, terms)
            cross join lateral (
                select case when m.same then r.score
                    else priority(b.base, priority_slope(row(g.*)::public.ranking_model, b.base), g.kind, r.alignment, b.terms, r.value, r.forecast) end) as v(score)
            cross join lateral (select case when r.portfolio_id = p.root then r.pin end) as k(pin))""",
            ORDER,
            ROWS);

    private final RankedLists lists;
    private final Portfolios portfolios;
    private final Sql sql;

    BacklogListing(RankedLists lists, Portfolios portfolios, Sql sql) {
        this.lists = lists;
        this.portfolios = portfolios;
        this.sql = sql;
    }

    /** One item by itself; what is done has no rank any more. */
    public record Place(BacklogItem item, boolean done) {}

    /** Where an initiative stands in its portfolio's backlog, or stood when it was done. */
    public Place place(UUID initiativeId) {
        return sql.query(
                        """
                        select r.*, r.kind as ranked_by, i.title, i.state, i.horizon, i.kind as initiative_kind, i.category,
                            i.value_stream_id, i.tags, z.currency, z.status as progress, z.updated_at as forecast_at, 1 + (
                                select count(*) from ranking o where o.portfolio_id = r.portfolio_id and o.done is not true
                                    and (o.%s) < (r.%s)) as rank
                        from ranking r join initiative i on i.id = r.initiative_id
                        left join realisation z on z.id = r.initiative_id and not z.deleted where r.initiative_id = :id"""
                                .formatted(String.join(", o.", ORDER), String.join(", r.", ORDER)))
                .with("id", initiativeId)
                .one(row -> new Place(item(row, ""), Boolean.TRUE.equals(row.bool("done"))));
    }

    Page<BacklogItem> page(UUID portfolioId, ListQuery query) {
        portfolios.requireVisible(portfolioId);
        return lists.page(RANKED, query, row -> item(row, ""), new Fixed("portfolio_id", portfolioId));
    }

    Page<BacklogItem> tree(UUID portfolioId, ListQuery query) {
        portfolios.requireVisible(portfolioId);
        return lists.page(TREE, query, row -> item(row, "?under=" + portfolioId), new Fixed("root", portfolioId));
    }

    private static BacklogItem item(Row row, String by) {
        var id = row.uuid("initiative_id");
        return new BacklogItem(
                row.number("rank"),
                id,
                row.uuid("portfolio_id"),
                row.text("title"),
                row.constant("state", KanbanState.class),
                row.constant("horizon", Horizon.class),
                row.constant("initiative_kind", InitiativeKind.class),
                row.constant("category", Category.class),
                row.uuid("value_stream_id"),
                row.strings("tags"),
                row.integer("pin"),
                score(row, id, by),
                alignment(row, id),
                value(row, id),
                forecast(row, id),
                row.constant("progress", ValueProgress.class));
    }

    private static Computed score(Row row, UUID id, String by) {
        var score = row.decimal("score");
        return score == null
                ? Computed.unknown(BacklogScores.reason(row))
                : new Computed(
                        score,
                        row.constant("ranked_by", ModelKind.class).unit(),
                        row.instant("scored_at"),
                        null,
                        "/v1/backlog-scores/" + id + by,
                        null);
    }

    private static Computed alignment(Row row, UUID id) {
        var alignment = row.decimal("alignment");
        return alignment == null
                ? Computed.unknown(reason(row, "alignment_reason", "NOT_SCORED"))
                : new Computed(
                        alignment,
                        "points",
                        row.instant("alignment_at"),
                        null,
                        "/v1/alignment-derivations/%s?asOf=%s".formatted(id, row.instant("alignment_at")),
                        null);
    }

    private static Computed value(Row row, UUID id) {
        var value = row.decimal("value");
        return value == null
                ? Computed.unknown(reason(row, "value_reason", "NOT_MEASURED"))
                : new Computed(
                        value,
                        row.text("value_unit"),
                        row.instant("value_at"),
                        row.number("value_sample_size"),
                        "/v1/value-derivations/" + id,
                        null);
    }

    private static Computed forecast(Row row, UUID id) {
        var forecast = row.decimal("forecast");
        return forecast == null
                ? Computed.unknown("NO_FORECAST")
                : new Computed(
                        forecast,
                        row.text("currency"),
                        row.instant("forecast_at"),
                        null,
                        "/v1/values/INITIATIVE/" + id,
                        null);
    }

    private static String reason(Row row, String column, String otherwise) {
        var reason = row.text(column);
        return reason == null ? otherwise : reason;
    }
}
