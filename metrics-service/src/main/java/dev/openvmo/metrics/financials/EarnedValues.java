package dev.openvmo.metrics.financials;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.finance.EarnedValue;
import dev.openvmo.metrics.finance.Figure;
import dev.openvmo.metrics.finance.Undefined;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** How does what an initiative spent compare with what it did for it, as its metrics say last? */
@ApplicationScoped
class EarnedValues {
    private final Sql sql;
    private final Places places;

    EarnedValues(Sql sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    private record Said(BigDecimal value, String unit, Instant observedAt) {}

    /** 404, 422. */
    EarnedValueView of(UUID initiativeId, EarnedValueRequest query) {
        places.get(SubjectType.INITIATIVE, initiativeId);
        var keys = Arrays.asList(query.planned, query.earned, query.actual, query.budget);
        if (keys.contains(null)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "planned, earned, actual and budget each name a metric");
        }
        var said = said(initiativeId, keys);
        var values = keys.stream()
                .map(key -> said.containsKey(key) ? said.get(key).value : null)
                .toList();
        var unit = said.values().stream()
                .map(Said::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var reason = values.stream().anyMatch(Objects::isNull)
                ? Undefined.NOT_MEASURED
                : said.values().stream().anyMatch(each -> !Objects.equals(each.unit, unit))
                        ? Undefined.MIXED_UNITS
                        : null;
        var asOf = said.values().stream()
                .map(Said::observedAt)
                .max(Instant::compareTo)
                .orElse(null);
        var value = reason == null ? new EarnedValue(values.get(0), values.get(1), values.get(2), values.get(3)) : null;
        return new EarnedValueView(
                initiativeId,
                unit,
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                told(reason, value, EarnedValue::costVariance, unit, asOf),
                told(reason, value, EarnedValue::scheduleVariance, unit, asOf),
                told(reason, value, EarnedValue::costPerformance, null, asOf),
                told(reason, value, EarnedValue::schedulePerformance, null, asOf),
                told(reason, value, EarnedValue::estimateAtCompletion, unit, asOf),
                told(reason, value, EarnedValue::varianceAtCompletion, unit, asOf),
                told(reason, value, EarnedValue::toCompletePerformance, null, asOf));
    }

    private Map<String, Said> said(UUID initiativeId, Collection<String> keys) {
        var said = new HashMap<String, Said>();
        sql.query(
                        """
                        select metric, value, unit, observed_at from metric_status
                        where subject_id = :initiative and metric = any (:keys::text[])
                        """)
                .with("initiative", initiativeId)
                .with("keys", keys)
                .list(row -> said.put(
                        row.text("metric"),
                        new Said(row.decimal("value"), row.text("unit"), row.instant("observed_at"))));
        return said;
    }

    private static Computed told(
            Undefined reason, EarnedValue of, Function<EarnedValue, Figure> figure, String unit, Instant asOf) {
        if (reason != null) {
            return Computed.unknown(reason.name());
        }
        var found = figure.apply(of);
        return found.value() == null
                ? Computed.unknown(found.reason().name())
                : new Computed(found.value(), unit, asOf, null, null, null);
    }
}
