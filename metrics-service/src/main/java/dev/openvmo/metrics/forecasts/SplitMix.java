package dev.openvmo.metrics.forecasts;

/**
 * SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014): written out, so that a seed gives
 * the same forecast on every Java there will be. Pure but for its state.
 */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        var mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound, of at most 2¹⁶: none is likelier than another by more than one in 2⁴⁷. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }
}
