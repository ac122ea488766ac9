package dev.openvmo.alignment.scores;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * How well an initiative fits a strategy: 100 × Σ strength × weight, an objective's weight being its own times its theme's,
 * normalised to 1 over the strategy. Confidence is that of the contributions, weighted by what each brings in. Pure; the SQL
 * of {@link Scoring} takes the same steps in the same order (by objective), so that both give the same bits.
 *
 * @param value 0 to 100, or null with a reason
 * @param confidence 0 to 1; null where nothing is brought in
 * @param reason why there is no value
 * @param parts what counts, by objective
 */
record AlignmentScore(Double value, Double confidence, NoScore reason, List<Part> parts) {
    static final String UNIT = "points";

    /** The criteria set that holds while an organisation has none of its own. */
    static final String CRITERIA_SET_VERSION = "default-1";

    static final String FORMULA =
            "value = 100 × Σ strength × weight; confidence = Σ weight × strength × confidence / Σ weight × strength; "
                    + "weight = theme weight × objective weight, normalised to 1 over the strategy in force; "
                    + "both rounded half up to 9 decimals";

    private static final Comparator<UUID> BYTEWISE = Comparator.comparing(UUID::toString);

    /** An objective of the strategy in force. */
    record Goal(UUID objectiveId, double themeWeight, double weight) {
        double effective() {
            return themeWeight * weight;
        }
    }

    /** What an initiative claims to do for an objective. */
    record Claim(UUID objectiveId, double strength, double confidence) {}

    /** One claim that counts, with the objective's share of the whole strategy. */
    record Part(UUID objectiveId, double strength, double confidence, double weight) {
        double points() {
            return rounded(100 * (weight * strength));
        }
    }

    /** The score of these claims against all objectives of the strategy in force; null goals: there is none. */
    static AlignmentScore of(Collection<Claim> claims, Collection<Goal> goals) {
        if (goals == null) {
            return none(NoScore.NO_ACTIVE_STRATEGY);
        }
        var sorted = goals.stream()
                .sorted(Comparator.comparing(Goal::objectiveId, BYTEWISE))
                .toList();
        var total = 0.0;
        for (var goal : sorted) {
            total += goal.effective();
        }
        if (total == 0) {
            return none(NoScore.NO_WEIGHTS);
        }
        var weights = new HashMap<UUID, Double>();
        for (var goal : sorted) {
            weights.put(goal.objectiveId(), goal.effective() / total);
        }
        return of(claims.stream()
                .filter(claim -> weights.containsKey(claim.objectiveId()))
                .sorted(Comparator.comparing(Claim::objectiveId, BYTEWISE))
                .map(claim -> new Part(
                        claim.objectiveId(), claim.strength(), claim.confidence(), weights.get(claim.objectiveId())))
                .toList());
    }

    /** The score of parts whose weights are normalised already; this alone is what a derivation needs. */
    static AlignmentScore of(List<Part> parts) {
        if (parts.isEmpty()) {
            return none(NoScore.NO_CONTRIBUTIONS);
        }
        var brought = 0.0;
        var sure = 0.0;
        for (var part : parts) {
            brought += part.weight() * part.strength();
            sure += part.weight() * part.strength() * part.confidence();
        }
        return new AlignmentScore(rounded(100 * brought), brought == 0 ? null : rounded(sure / brought), null, parts);
    }

    /** Nine decimals, half up. */
    static double rounded(double x) {
        return Math.floor(x * 1e9 + 0.5) / 1e9;
    }

    private static AlignmentScore none(NoScore reason) {
        return new AlignmentScore(null, null, reason, List.of());
    }
}
