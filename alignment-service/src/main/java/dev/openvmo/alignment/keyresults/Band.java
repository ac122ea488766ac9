package dev.openvmo.alignment.keyresults;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The colour of a grade (Doerr, Measure What Matters, 2018): red 0.0 to 0.3, yellow 0.4 to 0.6, green 0.7 to 1.0. The book
 * grades in tenths; so do we, rounding half up once, which closes the gaps: yellow begins at 0.35, green at 0.65.
 */
@Schema(
        name = "GradeBand",
        description = "By the grade in tenths, rounded half up: RED to 0.3, YELLOW to 0.6, GREEN from 0.7.")
public enum Band {
    RED("0.3"),
    YELLOW("0.6"),
    GREEN("1");

    private final BigDecimal last;

    Band(String last) {
        this.last = new BigDecimal(last);
    }

    static Band of(BigDecimal tenths) {
        for (var band : values()) {
            if (tenths.compareTo(band.last) <= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("no grade: " + tenths);
    }
}
