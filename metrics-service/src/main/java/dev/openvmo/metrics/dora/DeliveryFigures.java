package dev.openvmo.metrics.dora;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** DORA's five of subjects as they are kept, one by one, for other features. */
@ApplicationScoped
public class DeliveryFigures {
    private final Sql sql;
    private final JsonText json;

    DeliveryFigures(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those of this subject, with those below a portfolio or without; none where nothing was ever deployed. */
    public List<DeliveryFigure> of(SubjectType type, UUID id, boolean descendants) {
        return sql.query(
                        """
                        select figures from delivery_summary
                        where subject_type = :type and subject_id = :id and descendants = :descendants
                        """)
                .with("type", type)
                .with("id", id)
                .with("descendants", descendants)
                .first(row -> each(json.read(row.text("figures"), DeliverySummary.class)))
                .orElse(List.of());
    }

    /** Of fewer than {@link DeliveryHealth#FEWEST} deployments none is told. */
    static List<DeliveryFigure> each(DeliverySummary of) {
        var few = of.deployments() == 0 || of.deployments() >= DeliveryHealth.FEWEST
                ? null
                : DeliveryHealth.Reason.TOO_FEW_DEPLOYMENTS.name();
        return List.of(
                time("changeLeadTime", of.changeLeadTime(), few, DeliveryHealth::leading, DeliveryHealth.WEEK),
                figure(
                        "deploymentFrequency",
                        of.deploymentFrequency().perWeek(),
                        "deployments/week",
                        of.deployments(),
                        reason(few, of.deploymentFrequency().reason()),
                        DeliveryHealth::deploying,
                        BigDecimal.ONE),
                time(
                        "failedDeploymentRecoveryTime",
                        of.failedDeploymentRecoveryTime(),
                        few,
                        DeliveryHealth::recovering,
                        DeliveryHealth.DAY),
                share("changeFailRate", of.changeFailRate(), few, DeliveryHealth::failing, DeliveryHealth.FAILING),
                share("deploymentReworkRate", of.deploymentReworkRate(), few, rate -> null, null));
    }

    private static DeliveryFigure time(
            String name,
            DeliverySummary.Times of,
            String few,
            Function<BigDecimal, DeliveryHealth> judge,
            BigDecimal good) {
        return figure(name, of.p50(), "h", of.sampleSize(), reason(few, of.reason()), judge, good);
    }

    private static DeliveryFigure share(
            String name,
            DeliverySummary.Share of,
            String few,
            Function<BigDecimal, DeliveryHealth> judge,
            BigDecimal good) {
        return figure(name, of.value(), null, of.sampleSize(), reason(few, of.reason()), judge, good);
    }

    private static DeliveryFigure figure(
            String name,
            BigDecimal value,
            String unit,
            long sampleSize,
            String reason,
            Function<BigDecimal, DeliveryHealth> judge,
            BigDecimal good) {
        var known = reason == null ? value : null;
        return new DeliveryFigure(
                name,
                known,
                unit,
                sampleSize,
                reason,
                known == null ? null : judge.apply(known),
                good,
                Missing.NO_FAILED_DEPLOYMENTS.name().equals(reason));
    }

    private static String reason(String few, Missing missing) {
        return few != null ? few : missing == null ? null : missing.name();
    }
}
