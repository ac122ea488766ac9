package dev.openvmo.metrics.value;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Reads summaries and how they came about. */
@ApplicationScoped
class ValueSummaries {
    private static final Listing<ValueSummaryEntity> SUMMARIES = Listing.of(ValueSummaryEntity.class, "value_summary")
            .uuid("initiativeId", "id")
            .uuid("portfolioId")
            .number("value")
            .text("unit")
            .text("reason")
            .number("sampleSize")
            .instant("firstObservedAt")
            .instant("lastObservedAt")
            .instant("updatedAt")
            .sort("id")
            .build();

    private static final String KNOWN =
            """
            select s.portfolio_id, p.currency, s.updated_at
            from subject s left join subject p on p.id = s.portfolio_id
            where s.id = ? and s.type = 'INITIATIVE' and not s.deleted and s.portfolio_id is not null
            """;

    private final EntityManager em;
    private final Sql sql;
    private final Lists lists;
    private final MetricValues values;

    ValueSummaries(EntityManager em, Sql sql, Lists lists, MetricValues values) {
        this.em = em;
        this.sql = sql;
        this.lists = lists;
        this.values = values;
    }

    ValueSummaryView one(UUID initiativeId) {
        var summary = summary(initiativeId);
        return ValueSummaryView.of(summary, values.read(summary));
    }

    Page<ValueSummaryView> page(ListQuery query) {
        return lists.page(SUMMARIES, query, summary -> ValueSummaryView.of(summary, values.read(summary)));
    }

    Derivation derivation(UUID initiativeId) {
        var summary = summary(initiativeId);
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("currency", summary.currency);
        inputs.put("metrics", values.read(summary));
        return new Derivation(
                Headline.FORMULA, Headline.VERSION, inputs, summary.value, summary.reason, summary.updatedAt);
    }

    private ValueSummaryEntity summary(UUID initiativeId) {
        var summary = em.find(ValueSummaryEntity.class, initiativeId);
        if (summary == null) {
            summary = sql.row(
                    KNOWN,
                    row -> ValueSummaryEntity.unmeasured(
                            initiativeId,
                            row.getObject("portfolio_id", UUID.class),
                            row.getString("currency"),
                            Sql.instant(row, "updated_at")),
                    initiativeId);
        }
        if (summary == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no initiative " + initiativeId);
        }
        return summary;
    }
}
