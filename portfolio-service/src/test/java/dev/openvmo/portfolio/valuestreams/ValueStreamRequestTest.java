package dev.openvmo.portfolio.valuestreams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueStreamRequestTest {
    @Test
    void aKeyIsMadeOfThePortfoliosKeyAndTheName() {
        assertThat(ValueStreamRequest.key("RETAIL", "Checkout")).isEqualTo("RETAIL-CHECKOUT");
        assertThat(ValueStreamRequest.key("north.2", "Crédit & débit (B2B)")).isEqualTo("NORTH-2-CREDIT-DEBIT-B2B");
        assertThat(ValueStreamRequest.key("JP", "東京")).isEqualTo("JP");
    }

    @Test
    void aKeyHasAtMostSixtyFourCharactersAndEndsWell() {
        var key = ValueStreamRequest.key("K", "x".repeat(61) + " y".repeat(60));

        assertThat(key).hasSizeLessThanOrEqualTo(64).doesNotEndWith("-");
    }
}
