package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.dora.DeliveryFigure;
import dev.openvmo.metrics.dora.DeliveryFigures;
import dev.openvmo.metrics.realisation.SubjectValueRequest;
import dev.openvmo.metrics.realisation.SubjectValues;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a scorecard takes from benefits, deployments and work items, wherever there are any. */
@ApplicationScoped
class OtherMeasures {
    private static final Map<String, String> DELIVERY = Map.of(
            "changeLeadTime", "Change lead time (p50)",
            "deploymentFrequency", "Deployment frequency",
            "failedDeploymentRecoveryTime", "Failed deployment recovery time (p50)",
            "changeFailRate", "Change fail rate",
            "deploymentReworkRate", "Deployment rework rate");

    private static final String FLOW =
            """
            with recursive place (id) as (
                select :id::uuid
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted where :descendants
            )
            select sum(f.flow_days) as flow_days, sum(f.timed)::bigint as timed, sum(f.active_days) as active,
                sum(f.elapsed_days) as elapsed, sum(f.told)::bigint as told
            from flow_summary f where f.id in (
                select id from place
                union all
                select s.id from subject s where :type = 'VALUE_STREAM' and s.value_stream_id = :id and not s.deleted)
            """;

    private final SubjectValues values;
    private final DeliveryFigures delivery;
    private final Sql sql;

    OtherMeasures(SubjectValues values, DeliveryFigures delivery, Sql sql) {
        this.values = values;
        this.delivery = delivery;
        this.sql = sql;
    }

    /** @param past what a link needs to lead to the same moment; empty now */
    List<Measure> of(SubjectType type, UUID id, boolean descendants, Instant now, String past) {
        var measures = new ArrayList<Measure>();
        realised(measures, type, id, descendants, now, past);
        var asked = "?subjectType=%s&subjectId=%s&descendants=%s%s"
                .formatted(type, id, descendants, past.replace('?', '&'));
        delivery.of(type, id, descendants)
                .forEach(figure -> measures.add(delivered(figure, now, "/v1/delivery-metrics" + asked)));
        sql.query(FLOW)
                .with("id", id)
                .with("type", type)
                .with("descendants", descendants)
                .list(row -> measures.addAll(flowed(row, now, "/v1/flow-metrics" + asked)));
        return measures;
    }

    /** Where nothing was forecast in money there is nothing to realise. */
    private void realised(
            List<Measure> measures, SubjectType type, UUID id, boolean descendants, Instant now, String past) {
        var asked = new SubjectValueRequest();
        asked.descendants = descendants;
        var value = values.of(type, id, asked, now);
        if (value.benefits() > 0) {
            var derivation =
                    "/v1/values/%s/%s?descendants=%s%s".formatted(type, id, descendants, past.replace('?', '&'));
            measures.add(new Measure(
                    Measure.Source.REALISATION,
                    "realisationRatio",
                    "Value realised for each unit forecast",
                    ValueArea.CURRENT_VALUE,
                    false,
                    at(value.ratio(), derivation),
                    new Computed(BigDecimal.ONE, null, null, null, derivation, null),
                    null,
                    Colour.of(value.status()),
                    BigDecimal.ONE,
                    Direction.INCREASE));
            measures.add(plain(
                    Measure.Source.REALISATION,
                    "valueToCome",
                    "Value forecast and not realised yet",
                    ValueArea.UNREALIZED_VALUE,
                    at(toCome(value.forecast(), value.realised()), derivation),
                    null));
        }
    }

    private static Computed toCome(Computed forecast, Computed realised) {
        if (forecast.value() == null) {
            return forecast;
        }
        var came = realised.value() == null ? BigDecimal.ZERO : realised.value();
        return new Computed(
                Decimals.plain(forecast.value().subtract(came)),
                forecast.unit(),
                forecast.asOf(),
                forecast.sampleSize(),
                null,
                null);
    }

    private static Computed at(Computed value, String derivation) {
        return value.value() == null
                ? value
                : new Computed(value.value(), value.unit(), value.asOf(), value.sampleSize(), derivation, null);
    }

    private static Measure delivered(DeliveryFigure figure, Instant now, String derivation) {
        var value = figure.value() == null
                ? Computed.unknown(figure.reason())
                : new Computed(figure.value(), figure.unit(), now, figure.sampleSize(), derivation, null);
        var judged = figure.good() != null && !figure.needless();
        return new Measure(
                Measure.Source.DELIVERY,
                figure.name(),
                DELIVERY.get(figure.name()),
                figure.name().endsWith("Rate") ? ValueArea.ABILITY_TO_INNOVATE : ValueArea.TIME_TO_MARKET,
                false,
                value,
                figure.good() == null ? null : new Computed(figure.good(), figure.unit(), null, null, null, null),
                null,
                judged ? Colour.of(figure.health()) : null,
                judged ? figure.good() : null,
                figure.name().equals("deploymentFrequency") ? Direction.INCREASE : Direction.DECREASE);
    }

    private static List<Measure> flowed(Row row, Instant now, String derivation) {
        var measures = new ArrayList<Measure>();
        if (row.number("timed") != null && row.number("timed") > 0) {
            measures.add(plain(
                    Measure.Source.FLOW,
                    "flowTime",
                    "Flow time (mean)",
                    ValueArea.TIME_TO_MARKET,
                    new Computed(
                            Decimals.quotient(
                                    row.decimal("flow_days"), BigDecimal.valueOf(row.number("timed")), Decimals.PLACES),
                            "days",
                            now,
                            row.number("timed"),
                            derivation,
                            null),
                    Direction.DECREASE));
        }
        if (row.decimal("elapsed") != null && row.decimal("elapsed").signum() > 0) {
            measures.add(plain(
                    Measure.Source.FLOW,
                    "flowEfficiency",
                    "Flow efficiency",
                    ValueArea.TIME_TO_MARKET,
                    new Computed(
                            Decimals.quotient(
                                    row.decimal("active").movePointRight(2), row.decimal("elapsed"), Decimals.PLACES),
                            "%",
                            now,
                            row.number("told"),
                            derivation,
                            null),
                    Direction.INCREASE));
        }
        return measures;
    }

    /** Nothing judges it. */
    private static Measure plain(
            Measure.Source source, String key, String name, ValueArea area, Computed value, Direction better) {
        return new Measure(source, key, name, area, false, value, null, null, null, null, better);
    }
}
