package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How good are those who forecast, and forecasts for value streams? From all benefits whose outcome is known. */
@ApplicationScoped
public class Calibrations {
    private final Outcomes outcomes;
    private final TransactionTime time;

    Calibrations(Outcomes outcomes, TransactionTime time) {
        this.outcomes = outcomes;
        this.time = time;
    }

    CalibrationView of(UUID portfolioIdOrNull) {
        var known = known(outcomes.ofPortfolio(portfolioIdOrNull));
        var names = known.stream()
                .filter(each -> each.valueStreamId() != null)
                .collect(Collectors.toMap(
                        Outcome::valueStreamId, each -> String.valueOf(each.valueStream()), (one, other) -> one));
        return new CalibrationView(
                time.instant(),
                grouped(known, Outcome::estimator).entrySet().stream()
                        .map(each -> CalibrationView.Entry.of(null, each.getKey(), each.getValue()))
                        .toList(),
                grouped(known, Outcome::valueStreamId).entrySet().stream()
                        .map(each -> CalibrationView.Entry.of(each.getKey(), names.get(each.getKey()), each.getValue()))
                        .toList());
    }

    /**
     * How good somebody's forecasts were.
     *
     * @param high the upper end of where the ratio is to be expected (95 %); null for fewer than two benefits
     */
    public record Estimator(String name, int benefits, BigDecimal ratio, BigDecimal high) {}

    /** Of whoever forecast benefits of this portfolio, in the order of their names. */
    public List<Estimator> estimators(UUID portfolioId) {
        return grouped(known(outcomes.ofPortfolio(portfolioId)), Outcome::estimator).entrySet().stream()
                .map(each -> new Estimator(
                        each.getKey(),
                        each.getValue().benefits(),
                        each.getValue().ratio(),
                        each.getValue().ratioInterval() == null
                                ? null
                                : each.getValue().ratioInterval().high()))
                .toList();
    }

    /** Of whoever forecast this, over all that the caller may read; empty for fewer than two benefits. */
    Optional<Calibration> ofEstimator(String estimator) {
        var draws = known(outcomes.ofEstimator(estimator)).stream()
                .map(Calibration.Draw::of)
                .toList();
        return draws.size() < 2 ? Optional.empty() : Optional.of(Calibration.of(draws));
    }

    /** What came of each unit that this estimator forecast, on the mean; empty for fewer than two benefits. */
    public Optional<BigDecimal> ratioOf(String estimator) {
        return ofEstimator(estimator).map(Calibration::ratio);
    }

    private static List<Outcome> known(List<Outcome> all) {
        return all.stream().filter(each -> each.unknown() == null).toList();
    }

    private static <K extends Comparable<K>> Map<K, Calibration> grouped(List<Outcome> known, Function<Outcome, K> by) {
        return known.stream()
                .filter(each -> Objects.nonNull(by.apply(each)))
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Calibration.Draw::of, Collectors.toList()), Calibration::of)));
    }
}
