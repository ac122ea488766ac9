package dev.openvmo.portfolio.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Engagement;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Mix;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Significance;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final Instant NOW = Instant.parse("2027-05-01T12:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    /** Of 1000.00, at most 0.6 for H1 and at least 0.25 for H3: ONE is H1, OTHER is H3. */
    @ParameterizedTest
    @CsvSource({
        "600.00, 0.00,   false, false",
        "600.01, 0.00,   true,  false",
        "500.00, 400.00, false, false",
        "760.00, 0.00,   true,  false",
        "750.00, 250.00, true,  false",
        "0.00,   750.00, false, false"
    })
    void sharesAreOfTheBudgets(BigDecimal h1, BigDecimal h3, boolean one, boolean other) {
        var judgement = new Judgement(
                new GuardrailsRequest(
                        new Mix(
                                PolicyMode.ENFORCED,
                                List.of(
                                        new Bounds(Horizon.H1, null, null, null, new BigDecimal("0.6")),
                                        new Bounds(Horizon.H3, null, null, new BigDecimal("0.25"), null))),
                        null,
                        null,
                        null),
                new BigDecimal("1000.00"),
                List.of(investment(ONE, Horizon.H1, h1, null), investment(OTHER, Horizon.H3, h3, null)),
                NOW);

        assertThat(!judgement.breachesBy(ONE).isEmpty()).isEqualTo(one);
        assertThat(!judgement.breachesBy(OTHER).isEmpty()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"800.00, 0.00, 1", "740.00, 0.00, 0", "740.00, 20.00, 0", "760.00, 200.00, 1"})
    void tooLittleForOneIsThePartOfTheOthers(BigDecimal h1, BigDecimal h3, int breaches) {
        var judgement = new Judgement(
                new GuardrailsRequest(
                        new Mix(
                                PolicyMode.ADVISORY,
                                List.of(new Bounds(Horizon.H3, null, null, new BigDecimal("0.25"), null))),
                        null,
                        null,
                        null),
                new BigDecimal("1000.00"),
                List.of(investment(ONE, Horizon.H1, h1, null), investment(OTHER, Horizon.H3, h3, null)),
                NOW);

        assertThat(judgement.breachesBy(ONE)).hasSize(breaches);
        assertThat(judgement.breachesBy(OTHER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"499.99, , 0", "500.00, , 1", "500.00, 499.99, 1", "500.00, 500.00, 0", "900.00, 1000.00, 0"})
    void whatIsSignificantIsCoveredByADecision(BigDecimal committed, BigDecimal approved, int breaches) {
        var judgement = new Judgement(
                new GuardrailsRequest(
                        null,
                        null,
                        new Significance(PolicyMode.ENFORCED, new Money(new BigDecimal("500.00"), "GBP")),
                        null),
                new BigDecimal("1000.00"),
                List.of(investment(ONE, Horizon.H1, committed, approved)),
                NOW);

        assertThat(judgement.breaches()).hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  2027-04-30T12:00:00Z, ''",
        "false, true,  2027-04-30T12:00:00Z, 'One: a value stream that funds it has no owner.'",
        "true,  false, 2027-04-30T12:00:00Z, 'One: it has no sponsor.'",
        "true,  true,  2027-04-01T11:59:59Z, 'One: nothing of it was decided within 30 days.'",
        "true,  true,  2027-04-01T12:00:00Z, ''",
        "true,  true,  , 'One: nothing of it was decided within 30 days.'"
    })
    void businessOwnersEngage(boolean owned, boolean sponsored, Instant decided, String detail) {
        var investment = new Investment(
                ONE,
                "One",
                InitiativeKind.EPIC,
                Category.BUSINESS,
                null,
                sponsored,
                owned,
                decided,
                new BigDecimal("1.00"),
                null);
        var judgement = new Judgement(
                new GuardrailsRequest(null, null, null, new Engagement(PolicyMode.ADVISORY, 30)),
                new BigDecimal("1000.00"),
                List.of(investment),
                NOW);

        assertThat(judgement.breaches())
                .extracting(Breach::detail)
                .isEqualTo(detail.isEmpty() ? List.of() : List.of(detail));
    }

    private static Investment investment(UUID id, Horizon horizon, BigDecimal committed, BigDecimal approved) {
        return new Investment(
                id, "One", InitiativeKind.EPIC, Category.BUSINESS, horizon, true, true, NOW, committed, approved);
    }
}
