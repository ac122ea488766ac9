package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;

/** What has a benefit brought, beside what was forecast, and what is to be expected of the forecast? */
@ApplicationScoped
class BenefitActuals {
    private final BenefitRepository benefits;
    private final Outcomes outcomes;
    private final Calibrations calibrations;
    private final TransactionTime time;

    BenefitActuals(BenefitRepository benefits, Outcomes outcomes, Calibrations calibrations, TransactionTime time) {
        this.benefits = benefits;
        this.outcomes = outcomes;
        this.calibrations = calibrations;
        this.time = time;
    }

    /** 404. */
    BenefitActualsView get(UUID id) {
        benefits.get(id);
        var outcome = outcomes.ofBenefit(id);
        return BenefitActualsView.of(outcome, ratio(outcome), adjusted(outcome));
    }

    private Computed ratio(Outcome outcome) {
        var unknown = outcome.unknown();
        return unknown != null
                ? Computed.unknown(unknown.name())
                : new Computed(outcome.ratio(), null, time.instant(), outcome.samples(), null, null);
    }

    /** The whole forecast times what came of those that the same estimator made, on the mean. */
    private Computed adjusted(Outcome outcome) {
        if (outcome.forecastVersion() == null) {
            return Computed.unknown(Outcome.Unknown.NO_FORECAST.name());
        }
        var forecast = outcome.periods().stream().map(PeriodOutcome::likely).reduce(BigDecimal.ZERO, BigDecimal::add);
        return calibrations
                .ofEstimator(outcome.estimator())
                .map(found -> new Computed(
                        Decimals.rounded(forecast.multiply(found.ratio())),
                        outcome.unit(),
                        time.instant(),
                        (long) found.benefits(),
                        "/v1/benefit-calibration",
                        null))
                .orElseGet(() -> Computed.unknown("TOO_FEW"));
    }
}
