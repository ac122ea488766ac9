package dev.openvmo.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where each rule begins to find, and what makes it another case. */
class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UUID ID = new UUID(0, 7);

    /** In work for 400 days, in its state and without movement for 100, funded 10 days ago. */
    private static Initiative zombie(int entered, int moved, String verdict, Measure... measures) {
        return new Initiative(
                ID,
                "Night tram",
                "IMPLEMENTING_MVP",
                null,
                TODAY.minusDays(entered),
                TODAY.minusDays(entered),
                TODAY.minusDays(moved),
                1,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.TEN,
                TODAY.minusDays(10),
                null,
                false,
                verdict,
                verdict == null ? null : TODAY.minusDays(30),
                List.of(measures));
    }

    private static Measure target(String metric, boolean leading, int start, int due, String value) {
        return new Measure(
                metric,
                leading,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                TODAY.minusDays(start),
                TODAY.minusDays(due),
                value == null ? null : new BigDecimal(value),
                TODAY.minusDays(1));
    }

    private static Initiative spending(String lately) {
        return new Initiative(
                ID,
                "Night tram",
                "READY",
                null,
                TODAY,
                TODAY,
                TODAY,
                0,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                lately == null ? null : new BigDecimal(lately),
                TODAY.minusDays(1),
                null,
                false,
                null,
                null,
                List.of());
    }

    private static List<Finding> find(RuleKey rule, Map<String, BigDecimal> set, Initiative... initiatives) {
        return rule.find(
                new PortfolioFacts(
                        new UUID(0, 1),
                        "GBP",
                        TODAY,
                        Planted.CALENDAR,
                        List.of(initiatives),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Parameters(rule, set));
    }

    private static String reasons(Initiative of) {
        var found = find(RuleKey.ZOMBIE_INITIATIVE, Map.of(), of);
        return found.isEmpty() ? "" : found.get(0).facts().get(0).value();
    }

    @Test
    void aZombieIsOldAndStandsStill() {
        assertThat(reasons(zombie(365, 90, null))).isEqualTo("AGED, NO_MOVEMENT");
        assertThat(reasons(zombie(364, 90, null))).isEmpty();
        assertThat(reasons(zombie(365, 89, null))).isEmpty();
    }

    @Test
    void aHypothesisIsDisprovedByAllItsLeadingIndicatorsOrByADecisionToStop() {
        assertThat(reasons(zombie(10, 1, null, target("a", true, 90, 1, "10")))).isEqualTo("HYPOTHESIS_DISPROVED");
        assertThat(reasons(zombie(10, 1, null, target("a", true, 90, 1, "10.1"))))
                .isEmpty();
        assertThat(reasons(zombie(10, 1, null, target("a", true, 90, 0, "0")))).isEmpty();
        assertThat(reasons(zombie(10, 1, null, target("a", true, 90, 1, null)))).isEmpty();
        assertThat(reasons(zombie(10, 1, null, target("a", false, 90, 1, "0")))).isEmpty();
        assertThat(reasons(zombie(10, 1, null, target("a", true, 90, 1, "0"), target("b", true, 90, 1, "90"))))
                .isEmpty();
        assertThat(reasons(zombie(10, 1, "STOP"))).isEqualTo("HYPOTHESIS_DISPROVED");
        assertThat(reasons(zombie(10, 1, "PERSEVERE", target("a", true, 90, 40, "0"))))
                .isEmpty();
        assertThat(reasons(zombie(10, 1, "PERSEVERE", target("a", true, 90, 20, "0"))))
                .isEqualTo("HYPOTHESIS_DISPROVED");
    }

    @Test
    void ofWhatFallsShortLeadingIndicatorsComeFirst() {
        var found = find(
                RuleKey.SHORTFALL,
                Map.of(),
                zombie(
                        10,
                        1,
                        null,
                        target("lagging", false, 100, -100, "0"),
                        target("leading", true, 100, -100, "20")));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).title()).contains("leading");
        assertThat(found.get(0).facts().get(0).name()).isEqualTo("leading indicator leading");
        assertThat(found.get(0).fingerprint()).isEqualTo("leading 2027-03-06 2 lagging 2027-03-06 0");
    }

    @Test
    void aTargetIsLookedAtWhenHalfOfItsTimeIsGone() {
        assertThat(find(RuleKey.SHORTFALL, Map.of(), zombie(10, 1, null, target("a", true, 99, -101, "0"))))
                .isEmpty();
        assertThat(find(RuleKey.SHORTFALL, Map.of(), zombie(10, 1, null, target("a", true, 100, -100, "25"))))
                .isEmpty();
        assertThat(find(RuleKey.SHORTFALL, Map.of(), zombie(10, 1, null, target("a", true, 100, -100, "24.9"))))
                .hasSize(1);
        assertThat(find(
                        RuleKey.SHORTFALL,
                        Map.of("fromElapsed", new BigDecimal("0.9")),
                        zombie(10, 1, null, target("a", true, 100, -100, "0"))))
                .isEmpty();
    }

    @Test
    void moreMoneyIsAnotherCaseOnceItPassesAPowerOfTwo() {
        var first = find(RuleKey.UNALIGNED_SPEND, Map.of(), spending("1025")).get(0);
        var more = find(RuleKey.UNALIGNED_SPEND, Map.of(), spending("2047.99")).get(0);
        var twice = find(RuleKey.UNALIGNED_SPEND, Map.of(), spending("2048")).get(0);

        assertThat(more.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(twice.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(find(RuleKey.UNALIGNED_SPEND, Map.of("minimumSpend", new BigDecimal(2000)), spending("1025")))
                .isEmpty();
    }

    @Test
    void moneyThatCannotBeConvertedIsNotKnown() {
        var found = find(RuleKey.UNALIGNED_SPEND, Map.of(), spending(null)).get(0);

        assertThat(found.money()).isNull();
        assertThat(found.moneyReason()).isEqualTo("NO_EXCHANGE_RATE");
    }

    @Test
    void everyDefaultIsWithinItsLimits() {
        for (var rule : RuleKey.values()) {
            assertThat(rule.parameters()).allMatch(each -> each.allows(each.usual()));
            assertThat(rule.parameter(RuleKey.HORIZON)).isPresent();
        }
    }
}
