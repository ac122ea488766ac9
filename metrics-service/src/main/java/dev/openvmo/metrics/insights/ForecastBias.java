package dev.openvmo.metrics.insights;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Less comes than an estimator forecasts, and chance alone does not explain it: the interval in which the mean of actual over
 * forecast is to be expected (95 %, Student) ends below 1. Its data: of how many benefits the outcome is known.
 */
final class ForecastBias implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        return facts.estimators().stream()
                .filter(each -> each.benefits() >= by.whole("benefits"))
                .filter(each -> each.ratio().compareTo(by.get("ratio")) <= 0)
                .filter(each -> each.high() != null && each.high().compareTo(BigDecimal.ONE) < 0)
                .map(each -> Finding.of(
                        new Finding.Subject(
                                InsightSubject.ESTIMATOR, id(facts.portfolioId(), each.name()), each.name()),
                        null,
                        "",
                        "%s forecasts more than comes".formatted(each.name()),
                        "Chance alone does not explain how much less came: what is decided by these forecasts is decided too rosily.",
                        List.of(
                                Fact.of("benefits whose outcome is known", each.benefits())
                                        .from("/v1/benefit-calibration?portfolioId=" + facts.portfolioId()),
                                Fact.of("mean of actual over forecast", each.ratio()),
                                Fact.of("it is to be expected below (95 %)", each.high())),
                        "benefits " + each.benefits(),
                        SuggestedAction.decision(
                                facts,
                                null,
                                "How do we plan with what %s forecasts?".formatted(each.name()),
                                "By the adjusted forecast",
                                "Have another estimate made")))
                .toList();
    }

    /** An estimator is a name in a portfolio. */
    static UUID id(UUID portfolioId, String name) {
        return UUID.nameUUIDFromBytes(
                ("estimator %s %s".formatted(portfolioId, name)).getBytes(StandardCharsets.UTF_8));
    }
}
