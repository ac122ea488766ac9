package dev.openvmo.alignment.robustness;

import java.util.List;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One initiative to be ranked, by what it does for each objective.
 *
 * @param claims one for each objective it serves
 */
record Option(UUID initiativeId, List<Claim> claims) {

    /**
     * What it brings to one objective.
     *
     * @param objective the objective's place among the weights
     * @param strength 0 to 1, as stated
     * @param confidence 0 to 1: with 1 the strength is exactly so, with 0 it may be anything from 0 to 1
     */
    record Claim(int objective, double strength, double confidence) {
        /** Any strength that the confidence leaves possible, each as likely as the other. */
        double drawn(UniformRandomProvider random) {
            var least = confidence * strength;
            return confidence == 1 ? strength : least + (1 - confidence) * random.nextDouble();
        }
    }

    double value(double[] weights, UniformRandomProvider random) {
        var value = 0.0;
        for (var claim : claims) {
            value += weights[claim.objective] * claim.drawn(random);
        }
        return value;
    }
}
