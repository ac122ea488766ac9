package dev.openvmo.portfolio.valuestreams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueStreamKeyTest {
    @Test
    void aKeyIsMadeOfThePortfoliosKeyAndTheName() {
        assertThat(ValueStreamKey.of("RETAIL", "Checkout")).isEqualTo("RETAIL-CHECKOUT");
        assertThat(ValueStreamKey.of("north.2", "Crédit & débit (B2B)")).isEqualTo("NORTH-2-CREDIT-DEBIT-B2B");
        assertThat(ValueStreamKey.of("JP", "東京")).isEqualTo("JP");
    }

    @Test
    void aKeyHasAtMostSixtyFourCharactersAndEndsWell() {
        var key = ValueStreamKey.of("K", "x".repeat(61) + " y".repeat(60));

        assertThat(key).hasSizeLessThanOrEqualTo(64).doesNotEndWith("-");
    }
}
