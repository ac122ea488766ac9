package dev.openvmo.metrics.value;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Reads summaries and how they came about. */
@ApplicationScoped
class ValueSummaries {
    static final Listing<ValueSummaryEntity> SUMMARIES = Listing.of(ValueSummaryEntity.class, "value_summary")
            .field("initiativeId", "id", UUID.class)
            .fields("portfolioId", "value", "unit", "sampleSize", "firstObservedAt", "lastObservedAt", "updatedAt")
            .words("reason", Headline.REASONS)
            .sort("id");

    private static final String KNOWN =
            """
            select s.portfolio_id, p.currency, s.updated_at
            from subject s left join subject p on p.id = s.portfolio_id
            where s.id = :id and s.type = 'INITIATIVE' and not s.deleted and s.portfolio_id is not null
            """;

    private final Sql sql;
    private final Lists lists;
    private final JsonText json;

    ValueSummaries(Sql sql, Lists lists, JsonText json) {
        this.sql = sql;
        this.lists = lists;
        this.json = json;
    }

    ValueSummaryView one(UUID initiativeId) {
        return view(summary(initiativeId));
    }

    Page<ValueSummaryView> page(ListQuery query) {
        return lists.page(SUMMARIES, query, this::view);
    }

    Derivation derivation(UUID initiativeId) {
        var summary = summary(initiativeId);
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("currency", summary.currency);
        inputs.put("metrics", metrics(summary));
        return new Derivation(
                Headline.FORMULA, Headline.VERSION, inputs, summary.value, summary.reason, summary.updatedAt);
    }

    private ValueSummaryView view(ValueSummaryEntity summary) {
        return ValueSummaryView.of(summary, metrics(summary));
    }

    private List<MetricValue> metrics(ValueSummaryEntity summary) {
        return json.list(summary.metrics, MetricValue.class);
    }

    private ValueSummaryEntity summary(UUID initiativeId) {
        return lists.find(SUMMARIES, initiativeId)
                .or(() -> sql.query(KNOWN)
                        .with("id", initiativeId)
                        .first(row -> ValueSummaryEntity.unmeasured(
                                initiativeId,
                                row.uuid("portfolio_id"),
                                row.text("currency"),
                                row.instant("updated_at"))))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "there is no initiative " + initiativeId));
    }
}
