package dev.openvmo.alignment.testing;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Neighbour;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What portfolio-service would say. */
public final class PortfolioService {
    private static final Aggregate PORTFOLIO = new Aggregate("portfolio", "portfolio");
    private static final Aggregate INITIATIVE = new Aggregate("portfolio", "initiative");
    private static final Aggregate BUSINESS_CASE = new Aggregate("portfolio", "business-case");
    private static final Aggregate COMMITMENT = new Aggregate("portfolio", "commitment");
    private static final Aggregate CAPACITY_ALERT = new Aggregate("portfolio", "capacity-alert");
    private static final Aggregate ACTUAL = new Aggregate("portfolio", "actual");
    private static final Aggregate RATE = new Aggregate("portfolio", "exchange-rate");
    private static final Neighbour NEIGHBOUR =
            Neighbour.announcing(PORTFOLIO, INITIATIVE, BUSINESS_CASE, CAPACITY_ALERT, COMMITMENT, ACTUAL, RATE);

    private PortfolioService() {}

    /** A portfolio under a parent, or a root. */
    public static void announcePortfolio(UUID id, UUID parent, long stateVersion) {
        NEIGHBOUR.announce(
                PORTFOLIO,
                id,
                id,
                stateVersion,
                state -> state.put("parentId", parent == null ? null : parent.toString()));
    }

    /** An initiative in a portfolio. */
    public static void announceInitiative(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(
                INITIATIVE, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString()));
    }

    /** An initiative that is done. */
    public static void announceInitiativeDone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announce(
                INITIATIVE, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString())
                        .put("state", "DONE"));
    }

    /** A business case that was approved with this benefit–cost ratio. */
    public static void announceApproved(
            UUID initiative, UUID portfolio, long stateVersion, String approvedAt, String benefitCostRatio) {
        NEIGHBOUR.announce(BUSINESS_CASE, initiative, portfolio, stateVersion, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("approvedAt", approvedAt)
                .put("benefitCostRatio", new BigDecimal(benefitCostRatio)));
    }

    /** All of these, one after the other. */
    public static void announceInitiatives(List<UUID> ids, UUID portfolio) {
        ids.forEach(id -> announceInitiative(id, portfolio, 1));
    }

    /** An initiative that is gone. */
    public static void announceInitiativeGone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announceGone(INITIATIVE, id, portfolio, stateVersion);
    }

    /** What is committed to an initiative. */
    public static void announceCommitment(UUID id, UUID portfolio, UUID initiative, String amount, String currency) {
        announceMoney(COMMITMENT, id, portfolio, initiative, amount, currency);
    }

    /** A commitment that was released. */
    public static void announceRelease(UUID id, UUID portfolio) {
        NEIGHBOUR.announceGone(COMMITMENT, id, portfolio, 2);
    }

    /** A skill for which initiatives ask, and that is short. */
    public static void announceSkillGap(UUID id, UUID portfolio, long version, String skill, UUID... initiatives) {
        NEIGHBOUR.announce(CAPACITY_ALERT, id, portfolio, version, state -> {
            state.put("portfolioId", portfolio.toString())
                    .put("kind", "SKILL_GAP")
                    .put("skill", skill)
                    .put("raised", true)
                    .put("from", "2027-Q1")
                    .put("to", "2027-Q3")
                    .put("missing", 60);
            var asking = state.putArray("initiatives");
            List.of(initiatives).forEach(each -> asking.add(each.toString()));
        });
    }

    /** The skill suffices again. */
    public static void announceSkillGapOver(UUID id, UUID portfolio, long version, String skill) {
        NEIGHBOUR.announce(
                CAPACITY_ALERT, id, portfolio, version, state -> state.put("portfolioId", portfolio.toString())
                        .put("kind", "SKILL_GAP")
                        .put("skill", skill)
                        .put("raised", false)
                        .remove(List.of("from", "to", "missing", "detail", "initiatives")));
    }

    /** What was booked for an initiative, or for none in particular. */
    public static void announceActual(UUID portfolio, UUID initiative, String amount, String currency) {
        announceMoney(ACTUAL, UUID.randomUUID(), portfolio, initiative, amount, currency);
    }

    private static void announceMoney(
            Aggregate kind, UUID id, UUID portfolio, UUID initiative, String amount, String currency) {
        NEIGHBOUR.announce(kind, id, portfolio, 1, state -> state.put("portfolioId", portfolio.toString())
                .put("initiativeId", initiative == null ? null : initiative.toString())
                .putObject("amount")
                .put("amount", amount)
                .put("currency", currency));
    }

    /** What one currency is worth in another from a day on. */
    public static void announceRate(UUID id, String base, String quote, String rate, String from) {
        NEIGHBOUR.announce(RATE, id, null, 1, state -> state.put("baseCurrency", base)
                .put("quoteCurrency", quote)
                .put("rate", new BigDecimal(rate))
                .put("from", from)
                .put("to", (String) null));
    }
}
