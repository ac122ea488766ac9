package dev.openvmo.metrics.insights;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a portfolio on a day there: all that rules look at. Amounts are in the portfolio's currency; null where a rate
 * lacks. Pure.
 *
 * @param currency null where it is not known yet
 * @param others its value streams and itself, those of which something is to be reached
 */
record PortfolioFacts(
        UUID portfolioId,
        String currency,
        LocalDate today,
        FiscalCalendar calendar,
        List<Initiative> initiatives,
        List<Measured> others,
        List<DueDecision> decisions,
        List<Overload> overloads,
        List<Estimator> estimators) {

    /**
     * An initiative.
     *
     * @param outcome how it ended, of one that is done
     * @param movedOn when anything was last seen of it but money: a move, work, a deployment, a measurement, a decision
     * @param contributions to how many objectives it contributes
     * @param lately what was booked in the last 365 days
     * @param bookedOn when anything was booked last; null where nothing ever was
     * @param value what its metrics say it has realised; null where nothing does
     * @param realised whether any of its benefits came
     * @param verdict what was decided on it last: GO, NO_GO, PIVOT, PERSEVERE or STOP; null where nothing was
     */
    record Initiative(
            UUID id,
            String title,
            String state,
            String outcome,
            LocalDate enteredOn,
            LocalDate stateEnteredOn,
            LocalDate movedOn,
            int contributions,
            BigDecimal committed,
            BigDecimal booked,
            BigDecimal lately,
            LocalDate bookedOn,
            BigDecimal value,
            boolean realised,
            String verdict,
            LocalDate verdictOn,
            List<Measure> measures) {

        Finding.Subject subject() {
            return new Finding.Subject(InsightSubject.INITIATIVE, id, title);
        }

        Measured measured() {
            return new Measured(subject(), measures);
        }

        boolean inWork() {
            return !state.equals("FUNNEL") && !state.equals("DONE");
        }

        /** Whether money goes there still, or is set aside for it. */
        boolean funded(LocalDate since) {
            return bookedOn != null && !bookedOn.isBefore(since)
                    || committed != null && booked != null && committed.compareTo(booked) > 0;
        }
    }

    /** What something is to be reached of, whatever it is. */
    record Measured(Finding.Subject subject, List<Measure> measures) {

        /** Null where it is none. */
        UUID initiativeId() {
            return subject.type() == InsightSubject.INITIATIVE ? subject.id() : null;
        }
    }

    /**
     * A metric that is to reach something, or by which a benefit is measured.
     *
     * @param leading whether its business case names it as a leading indicator
     * @param target null where only a benefit is measured by it, as all of the target is then
     * @param value measured last; null where nothing was
     */
    record Measure(
            String metric,
            boolean leading,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate startOn,
            LocalDate dueOn,
            BigDecimal value,
            LocalDate observedOn) {

        /** Which share of the way from baseline to target is gone: of a target that was measured. */
        BigDecimal gone() {
            return Decimals.quotient(value.subtract(baseline), target.subtract(baseline), Decimals.PLACES);
        }
    }

    /** A decision that is asked for. */
    record DueDecision(UUID id, UUID initiativeId, String title, String askedOf, LocalDate dueOn) {}

    /** A team of which more is asked than it has, from this quarter to that one. */
    record Overload(UUID alertId, UUID teamId, String team, String from, String to, BigDecimal missing) {}

    /**
     * Who forecasts, and what came of it.
     *
     * @param benefits of how many the outcome is known
     * @param ratio the mean of actual over forecast
     * @param high the upper end of where it is to be expected (95 %); null for fewer than two benefits
     */
    record Estimator(String name, int benefits, BigDecimal ratio, BigDecimal high) {}
}
