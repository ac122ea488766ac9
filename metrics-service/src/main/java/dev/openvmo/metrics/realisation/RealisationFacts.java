package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.benefits.Calibrations;
import dev.openvmo.metrics.benefits.Outcome;
import dev.openvmo.metrics.benefits.Outcomes;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes what initiatives realised from what was forecast and measured, with each estimator's ratio looked up once. */
@ApplicationScoped
class RealisationFacts {
    private static final String KNOWN =
            """
            select s.id, s.entered_at, s.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month
            from subject s left join subject p on p.id = s.portfolio_id
            where s.id = any (:ids) and s.type = 'INITIATIVE' and not s.deleted and s.portfolio_id is not null
            """;

    private final Sql sql;
    private final Outcomes outcomes;
    private final Calibrations calibrations;

    RealisationFacts(Sql sql, Outcomes outcomes, Calibrations calibrations) {
        this.sql = sql;
        this.outcomes = outcomes;
        this.calibrations = calibrations;
    }

    /** An initiative that is there; since when it is in the funnel is null where that is not known yet. */
    record Known(UUID id, Places.Place place, Instant enteredAt) {}

    /** Of those of these initiatives of which something was forecast. */
    List<RealisationRow> of(Collection<UUID> initiatives) {
        var forecast = outcomes.ofInitiatives(initiatives).stream()
                .filter(each -> each.forecastVersion() != null)
                .collect(Collectors.groupingBy(Outcome::initiativeId));
        var ratios = ratios(forecast.values());
        return sql
                .query(KNOWN)
                .with("ids", forecast.keySet())
                .list(row -> new Known(row.uuid("id"), Places.Place.of(row), row.instant("entered_at")))
                .stream()
                .map(each -> RealisationRow.of(each, Realisation.of(forecast.get(each.id), ratios)))
                .toList();
    }

    private Map<String, BigDecimal> ratios(Collection<List<Outcome>> forecast) {
        var ratios = new HashMap<String, BigDecimal>();
        forecast.stream()
                .flatMap(List::stream)
                .map(Outcome::estimator)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(each -> calibrations.ratioOf(each).ifPresent(ratio -> ratios.put(each, ratio)));
        return ratios;
    }
}
