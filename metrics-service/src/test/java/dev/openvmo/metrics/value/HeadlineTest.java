package dev.openvmo.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void moneyInThePortfoliosCurrencyIsAddedUpAndTheRestLeftOut() {
        var headline = Headline.of(List.of(metric("GBP", "100.10"), metric("%", "3"), metric("GBP", "0.20")), "GBP");

        assertThat(headline).isEqualTo(new Headline(new BigDecimal("100.30"), "GBP", null, 4));
    }

    @Test
    void withoutMoneyTheOnlyMetricSpeaks() {
        assertThat(Headline.of(List.of(metric("%", "3.1")), "GBP"))
                .isEqualTo(new Headline(new BigDecimal("3.1"), "%", null, 2));
    }

    @Test
    void whatIsSpentIsSubtracted() {
        var headline = Headline.of(List.of(metric("GBP", "50.5"), metric("GBP", "100", Direction.DECREASE)), "GBP");

        assertThat(headline).isEqualTo(new Headline(new BigDecimal("-49.5"), "GBP", null, 4));
    }

    @Test
    void anotherCurrencyIsNoMoneyHere() {
        assertThat(Headline.of(List.of(metric("EUR", "3"), metric("EUR", "4")), "GBP")
                        .reason())
                .isEqualTo("MIXED_UNITS");
        assertThat(Headline.of(List.of(metric("EUR", "3")), null).value()).isEqualByComparingTo("3");
    }

    @Test
    void nothingMeasuredIsNeverZero() {
        assertThat(Headline.of(List.of(), "GBP")).isEqualTo(new Headline(null, null, "NOT_MEASURED", 0));
    }

    private static MetricValue metric(String unit, String value) {
        return metric(unit, value, Direction.INCREASE);
    }

    private static MetricValue metric(String unit, String value, Direction direction) {
        return new MetricValue("m", unit, direction, Aggregation.SUM, new BigDecimal(value), 2, DAY, DAY);
    }
}
