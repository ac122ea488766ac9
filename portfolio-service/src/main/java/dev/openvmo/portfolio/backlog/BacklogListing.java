package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.page.Ranked;
import dev.openvmo.kit.page.RankedLists;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists a portfolio's backlog in its stored order. */
@ApplicationScoped
class BacklogListing {
    /** Why there is no score. */
    static final String NOT_ESTIMATED = "NOT_ESTIMATED";

    private static final Listing<BacklogItem> LISTING = Listing.of(BacklogItem.class, "ranking")
            .uuid("id", "initiative_id")
            .uuid("initiativeId")
            .number("rank")
            .text("title")
            .text("state")
            .text("horizon")
            .text("kind")
            .text("category")
            .uuid("valueStreamId")
            .tags("tags")
            .number("score")
            .number("alignment")
            .number("value")
            .search("title")
            .sort("rank")
            .build();
    static final Ranked RANKED = new Ranked(
            LISTING,
            "ranking",
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
        return lists.page(RANKED, query, BacklogListing::item, Fixed.of("portfolio_id", portfolioId));
    }

    private static BacklogItem item(Tuple row) {
        var id = row.get("initiative_id", UUID.class);
        return new BacklogItem(
                row.get("rank", Number.class).longValue(),
                id,
                row.get("title", String.class),
                row.get("state", String.class),
                row.get("horizon", String.class),
                row.get("kind", String.class),
                row.get("category", String.class),
                row.get("value_stream_id", UUID.class),
                List.of(row.get("tags", String[].class)),
                score(row, id),
                alignment(row, id),
                value(row, id));
    }

    private static Computed score(Tuple row, UUID id) {
        var score = row.get("score", Double.class);
        return score == null
                ? Computed.unknown(NOT_ESTIMATED)
                : new Computed(score, "wsjf", at(row, "scored_at"), null, "/v1/backlog-scores/" + id, null);
    }

    private static Computed alignment(Tuple row, UUID id) {
        var alignment = row.get("alignment", Double.class);
        return alignment == null
                ? Computed.unknown(reason(row, "alignment_reason", "NOT_SCORED"))
                : new Computed(
                        alignment,
                        "points",
                        at(row, "alignment_at"),
                        null,
                        "/v1/alignment-derivations/%s?asOf=%s".formatted(id, at(row, "alignment_at")),
                        null);
    }

    private static Computed value(Tuple row, UUID id) {
        var value = row.get("value");
        return value == null
                ? Computed.unknown(reason(row, "value_reason", "NOT_MEASURED"))
                : new Computed(
                        value,
                        row.get("value_unit", String.class),
                        at(row, "value_at"),
                        row.get("value_sample_size", Long.class),
                        "/v1/value-derivations/" + id,
                        null);
    }

    private static String reason(Tuple row, String column, String otherwise) {
        var reason = row.get(column, String.class);
        return reason == null ? otherwise : reason;
    }

    private static Instant at(Tuple row, String column) {
        return row.get(column, Instant.class);
    }
}
