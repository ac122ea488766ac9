package dev.openvmo.portfolio.valuestreams;

import java.text.Normalizer;
import java.util.Locale;

/** The key of a value stream that is given none: its portfolio's key and its name, in letters and digits. Pure. */
final class ValueStreamKey {
    private static final int LONGEST = 64;

    private ValueStreamKey() {}

    /** The same as migration V8 made for those that were there before. */
    static String of(String portfolioKey, String name) {
        var plain = Normalizer.normalize(portfolioKey + "-" + name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    }
}
