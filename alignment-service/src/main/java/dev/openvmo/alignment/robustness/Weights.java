package dev.openvmo.alignment.robustness;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;

/**
 * Weights that are not known exactly: Dirichlet distributed around those that are set, a weight w having the standard
 * deviation √(w (1 − w) / (concentration + 1)). A weight of 0 stays 0.
 *
 * @param means the weights as set; they add up to 1
 * @param concentration above 0; the higher, the surer
 */
record Weights(double[] means, double concentration) {

    /** Weights that may be so, one after the other. The same array is filled anew each time. */
    Supplier<double[]> drawn(UniformRandomProvider random) {
        var uncertain =
                IntStream.range(0, means.length).filter(j -> means[j] > 0).toArray();
        var weights = means.clone();
        if (uncertain.length < 2) {
            return () -> weights;
        }
        var sampler = DirichletSampler.of(
                random,
                Arrays.stream(uncertain)
                        .mapToDouble(j -> concentration * means[j])
                        .toArray());
        return () -> {
            var sample = sampler.sample();
            for (var k = 0; k < uncertain.length; k++) {
                weights[uncertain[k]] = sample[k];
            }
            return weights;
        };
    }
}
