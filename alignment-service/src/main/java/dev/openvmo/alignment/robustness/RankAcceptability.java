package dev.openvmo.alignment.robustness;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How often each option held each rank, and stood above each other, in many draws of what is uncertain: stochastic
 * multicriteria acceptability analysis (SMAA-2; Lahdelma and Salminen, Operations Research 49(3), 2001: rank acceptability
 * indices; pairwise winning indices after Leskinen et al. 2006). What is equal keeps the order in which it was given. The
 * same seed gives the same answer.
 */
final class RankAcceptability {
    /** Of so many options at most the order is looked at. */
    static final int OPTIONS = 500;

    private static final int INDEX_BITS = 10;

    private final int samples;
    private final int[][] ranks;
    private final int[][] above;
    private final int[] rankOf;

    private RankAcceptability(int options, int shown, int samples) {
        this.samples = samples;
        this.ranks = new int[shown][options];
        this.above = new int[shown][shown];
        this.rankOf = new int[options];
    }

    /** Draws so many times. Options in today's order, at most {@link #OPTIONS}; the first {@code shown} can be asked for. */
    static RankAcceptability of(List<Option> options, int shown, Weights weights, int samples, long seed) {
        if (options.size() > OPTIONS) {
            throw new IllegalArgumentException("more than " + OPTIONS + " options");
        }
        var found = new RankAcceptability(options.size(), Math.min(shown, options.size()), samples);
        var random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        var drawn = weights.drawn(random);
        var order = new long[options.size()];
        for (var sample = 0; sample < samples; sample++) {
            var weight = drawn.get();
            for (var i = 0; i < order.length; i++) {
                order[i] = sortable(options.get(i).value(weight, random), i);
            }
            Arrays.sort(order);
            found.count(order);
        }
        return found;
    }

    /** Falls with the value, which is from 0 to 1, then rises with the place: numbers sort quicker than objects. */
    private static long sortable(double value, int place) {
        return (long) Math.scalb(1 - value, Long.SIZE - 2 - INDEX_BITS) << INDEX_BITS | place;
    }

    private void count(long[] order) {
        for (var rank = 0; rank < order.length; rank++) {
            rankOf[place(order[rank])] = rank;
        }
        for (var one = 0; one < ranks.length; one++) {
            ranks[one][rankOf[one]]++;
            for (var other = 0; other < ranks.length; other++) {
                if (rankOf[one] < rankOf[other]) {
                    above[one][other]++;
                }
            }
        }
    }

    private static int place(long sortable) {
        return (int) (sortable & (1 << INDEX_BITS) - 1);
    }

    /** How likely the option at this place holds this rank, from 0. */
    double rank(int option, int rank) {
        return (double) ranks[option][rank] / samples;
    }

    /** The mean of the ranks it held, the first being 1. */
    double expectedRank(int option) {
        var sum = 0L;
        for (var rank = 0; rank < rankOf.length; rank++) {
            sum += (rank + 1L) * ranks[option][rank];
        }
        return (double) sum / samples;
    }

    /** How likely one is above the other. */
    double above(int one, int other) {
        return (double) above[one][other] / samples;
    }

    /** The standard error of a probability found in so many draws: √(p (1 − p) / n), at most 1 / (2 √n). */
    static double standardError(double probability, int samples) {
        return Math.sqrt(probability * (1 - probability) / samples);
    }
}
