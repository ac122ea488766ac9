package dev.openvmo.portfolio.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.exchangerates.ConversionView.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Benefits of several currencies in one, by dated rates; what cannot be converted is not known. */
class BenefitSumsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final BenefitSums POUNDS = sums("GBP", "300", "100", "200", "100");
    private static final BenefitSums EUROS = sums("EUR", "120", "60", "120", "90");

    private static BenefitSums sums(String currency, String forecast, String realised, String expected, String came) {
        return new BenefitSums(
                currency,
                new BigDecimal(forecast),
                new BigDecimal(forecast),
                realised == null ? null : new BigDecimal(realised),
                expected == null ? null : new BigDecimal(expected),
                came == null ? null : new BigDecimal(came),
                2,
                Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static Map<String, Rate> rate(String base, String quote, String rate) {
        return Map.of("EUR", new Rate(new UUID(0, 1), base, quote, new BigDecimal(rate), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void eachIsConvertedByTheRateOfTheDayWhicheverWayItIsSaid() {
        for (var rates : List.of(rate("GBP", "EUR", "1.2"), rate("EUR", "GBP", "0.8333333333333333"))) {
            var together = BenefitSums.together(List.of(EUROS, POUNDS), "GBP", DAY, rates);

            assertThat(together.forecast().value()).isEqualByComparingTo("400");
            assertThat(together.realised().value()).isEqualByComparingTo("150");
            assertThat(together.ratio().value()).isEqualByComparingTo("0.583333333"); // (100 + 75) / (200 + 100)
            assertThat(together.forecast().sampleSize()).isEqualTo(4);
            assertThat(together.rates()).containsExactlyElementsOf(rates.values());
            assertThat(together.ratesOf()).isEqualTo(DAY);
        }
    }

    @Test
    void withoutARateOfTheDayThereIsNoSum() {
        var together = BenefitSums.together(List.of(EUROS, POUNDS), "GBP", DAY, Map.of());

        assertThat(together.forecast().value()).isNull();
        assertThat(together.ratio().reason()).isEqualTo("NO_RATE_OF_THIS_DAY");
    }

    @Test
    void whatWasNotMeasuredIsNotNothing() {
        var unmeasured = sums("GBP", "300", null, null, null);

        assertThat(BenefitSums.together(List.of(unmeasured), "GBP", DAY, Map.of())
                        .realised()
                        .reason())
                .isEqualTo("NOT_MEASURED");
        assertThat(BenefitSums.together(List.of(unmeasured, EUROS), "EUR", DAY, Map.of())
                        .ratio()
                        .reason())
                .isEqualTo("NO_RATE_OF_THIS_DAY");
        assertThat(sums("GBP", "300", "0", "0", "0").view().ratio().reason()).isEqualTo("NOTHING_EXPECTED");
    }
}
