package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.page.Ranked;
import dev.openvmo.kit.page.RankedLists;
import dev.openvmo.kit.store.Row;
import dev.openvmo.portfolio.portfolios.Portfolios;
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
class BacklogListing {
    /** Why there is no score. */
    static final String NOT_ESTIMATED = "NOT_ESTIMATED";

    private static final Listing<BacklogItem> LISTING = Listing.of(BacklogItem.class, "ranking")
            .field("id", "initiative_id", UUID.class)
            .fields("initiativeId", "rank", "title", "state", "horizon", "kind", "category", "valueStreamId", "tags")
            .field("score", "score", BigDecimal.class)
            .field("alignment", "alignment", BigDecimal.class)
            .field("value", "value", BigDecimal.class)
            .search("title")
            .sort("rank");
    static final Ranked RANKED = new Ranked(
            LISTING,
            "(select * from ranking where done is not true)",
            List.of("order_score", "order_alignment", "initiative_id"),
            """
            select r.*, i.title, i.state, i.horizon, i.kind, i.category, i.value_stream_id, i.tags
            from {ranked} r join initiative i on i.id = r.initiative_id""");

    private final RankedLists lists;
    private final Portfolios portfolios;

    BacklogListing(RankedLists lists, Portfolios portfolios) {
        this.lists = lists;
        this.portfolios = portfolios;
    }

    Page<BacklogItem> page(UUID portfolioId, ListQuery query) {
        portfolios.requireVisible(portfolioId);
        return lists.page(RANKED, query, BacklogListing::item, new Fixed("portfolio_id", portfolioId));
    }

    private static BacklogItem item(Row row) {
        var id = row.uuid("initiative_id");
        return new BacklogItem(
                row.number("rank"),
                id,
                row.text("title"),
                row.constant("state", KanbanState.class),
                row.constant("horizon", Horizon.class),
                row.constant("kind", InitiativeKind.class),
                row.constant("category", Category.class),
                row.uuid("value_stream_id"),
                row.strings("tags"),
                score(row, id),
                alignment(row, id),
                value(row, id));
    }

    private static Computed score(Row row, UUID id) {
        var score = row.decimal("score");
        return score == null
                ? Computed.unknown(NOT_ESTIMATED)
                : new Computed(score, "wsjf", row.instant("scored_at"), null, "/v1/backlog-scores/" + id, null);
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

    private static String reason(Row row, String column, String otherwise) {
        var reason = row.text(column);
        return reason == null ? otherwise : reason;
    }
}
