package dev.openvmo.alignment.scores;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How well an initiative fits a strategy: 100 × Σ strength × weight, an objective's weight being its own times its theme's,
 * normalised to 1 over the strategy, times the strategy's share: the nearest in force has what those further up leave, who
 * have declared theirs (all are scaled down where these add up to more than 1). Confidence is that of the contributions, weighted by what each brings in. Pure; the SQL
 * of {@link Scoring} takes the same steps, so that both give the same digits: a weight is rounded to 18 places, so that a
 * thousand of them still add up to 1 at the nine places of a value.
 *
 * @param value 0 to 100, or null with a reason
 * @param confidence 0 to 1; null where nothing is brought in
 * @param reason why there is no value
 * @param parts what counts, by objective
 */
record AlignmentScore(BigDecimal value, BigDecimal confidence, NoScore reason, List<Part> parts) {
    static final String UNIT = "points";

    /** The criteria set that holds while an organisation has none of its own. */
    static final String CRITERIA_SET_VERSION = "default-1";

    static final String FORMULA =
            "value = 100 × Σ strength × weight; confidence = Σ weight × strength × confidence / Σ weight × strength; "
                    + "weight = theme weight × objective weight, normalised to 1 over the strategy in force, × the strategy's share; "
                    + "weights rounded half up to 18 decimals, value and confidence to 9";
    private static final int WEIGHT_PLACES = 18;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<UUID> BYTEWISE = Comparator.comparing(UUID::toString);

    /** An objective of the strategy in force. */
    record Goal(UUID objectiveId, BigDecimal themeWeight, BigDecimal weight) {
        BigDecimal effective() {
            return themeWeight.multiply(weight);
        }
    }

    /** A strategy in force, and what it counts for where a nearer one is. */
    record Strategy(UUID id, BigDecimal shareBelow, Collection<Goal> goals) {
        BigDecimal total() {
            return goals.stream().map(Goal::effective).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** What an initiative claims to do for an objective. */
    record Claim(UUID objectiveId, BigDecimal strength, BigDecimal confidence) {}

    /** One claim that counts, with the objective's share of the whole strategy. */
    record Part(UUID objectiveId, BigDecimal strength, BigDecimal confidence, BigDecimal weight) {
        BigDecimal points() {
            return Decimals.rounded(HUNDRED.multiply(weight).multiply(strength));
        }
    }

    /** The score of these claims against all objectives of the strategies in force, the nearest first. */
    static AlignmentScore of(Collection<Claim> claims, List<Strategy> strategies) {
        if (strategies.isEmpty()) {
            return none(NoScore.NO_ACTIVE_STRATEGY);
        }
        if (strategies.get(0).total().signum() == 0) {
            return none(NoScore.NO_WEIGHTS);
        }
        var weights = weights(strategies);
        return of(claims.stream()
                .filter(claim -> weights.containsKey(claim.objectiveId()))
                .sorted(Comparator.comparing(Claim::objectiveId, BYTEWISE))
                .map(claim -> new Part(
                        claim.objectiveId(), claim.strength(), claim.confidence(), weights.get(claim.objectiveId())))
                .toList());
    }

    /** What each objective counts for. */
    private static Map<UUID, BigDecimal> weights(List<Strategy> strategies) {
        var further = strategies.stream().skip(1).map(Strategy::shareBelow).reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = further.max(BigDecimal.ONE);
        var weights = new HashMap<UUID, BigDecimal>();
        for (var strategy : strategies) {
            var share = strategy == strategies.get(0)
                    ? BigDecimal.ONE.subtract(further).max(BigDecimal.ZERO)
                    : strategy.shareBelow;
            var total = strategy.total().multiply(whole);
            if (total.signum() > 0) {
                strategy.goals.forEach(goal -> weights.put(
                        goal.objectiveId, Decimals.quotient(goal.effective().multiply(share), total, WEIGHT_PLACES)));
            }
        }
        return weights;
    }

    /** The score of parts whose weights are normalised already; this alone is what a derivation needs. */
    static AlignmentScore of(List<Part> parts) {
        if (parts.isEmpty()) {
            return none(NoScore.NO_CONTRIBUTIONS);
        }
        var brought = BigDecimal.ZERO;
        var sure = BigDecimal.ZERO;
        for (var part : parts) {
            var brings = part.weight().multiply(part.strength());
            brought = brought.add(brings);
            sure = sure.add(brings.multiply(part.confidence()));
        }
        return new AlignmentScore(
                Decimals.rounded(HUNDRED.multiply(brought)),
                brought.signum() == 0 ? null : Decimals.quotient(sure, brought, Decimals.PLACES),
                null,
                parts);
    }

    private static AlignmentScore none(NoScore reason) {
        return new AlignmentScore(null, null, reason, List.of());
    }
}
