package dev.openvmo.alignment.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Initiatives in the order of their alignment, and the weights that make it.
 *
 * @param strategyId null where nothing is scored
 * @param criteriaSetId null where contributions are all that counts
 * @param leftOut scored ones that are not among these
 */
record Ranking(
        UUID strategyId, UUID criteriaSetId, List<Scored> scored, long leftOut, Map<String, BigDecimal> weights) {

    /**
     * A score with what it was made of, an element per objective or criterion.
     *
     * @param value 0 to 100
     */
    record Scored(
            UUID initiativeId,
            String title,
            BigDecimal value,
            List<String> keys,
            List<BigDecimal> strengths,
            List<BigDecimal> confidences,
            List<BigDecimal> weights) {}

    static Ranking of(UUID strategyId, UUID criteriaSetId, List<Scored> scored, long leftOut) {
        var weights = new TreeMap<String, BigDecimal>();
        for (var each : scored) {
            for (var i = 0; i < each.keys.size(); i++) {
                weights.put(each.keys.get(i), each.weights.get(i));
            }
        }
        return new Ranking(strategyId, criteriaSetId, scored, leftOut, weights);
    }

    /** The objectives that somebody serves, or the criteria. */
    List<String> keys() {
        return List.copyOf(weights.keySet());
    }

    /** Their weights, and in the last place what all others have together: lumped, a Dirichlet distribution stays one. */
    private List<BigDecimal> all() {
        var all = new ArrayList<>(weights.values());
        all.add(all.stream().reduce(BigDecimal.ONE, BigDecimal::subtract).max(BigDecimal.ZERO));
        return all;
    }

    double[] shares() {
        return all().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    List<Option> options() {
        var keys = keys();
        return scored.stream()
                .map(each -> new Option(
                        each.initiativeId,
                        IntStream.range(0, each.keys.size())
                                .mapToObj(i -> new Option.Claim(
                                        keys.indexOf(each.keys.get(i)),
                                        each.strengths.get(i).doubleValue(),
                                        each.confidences.get(i).doubleValue()))
                                .toList()))
                .toList();
    }

    /** What would put the next one level with the one at this place. */
    Optional<WeightFlip> flip(int place) {
        return place + 1 < scored.size()
                ? WeightFlip.smallest(all(), strengths(scored.get(place)), strengths(scored.get(place + 1)))
                : Optional.empty();
    }

    private List<BigDecimal> strengths(Scored one) {
        var strengths = new ArrayList<BigDecimal>();
        for (var key : weights.keySet()) {
            var claim = one.keys.indexOf(key);
            strengths.add(claim < 0 ? BigDecimal.ZERO : one.strengths.get(claim));
        }
        strengths.add(BigDecimal.ZERO);
        return strengths;
    }
}
