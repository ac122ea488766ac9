package dev.openvmo.portfolio.imports;

import java.time.LocalDate;
import java.util.UUID;

/** Natural keys, for tests of other features. */
public final class Keys {
    private Keys() {}

    /** The id under which a measurement of an imported row is published. */
    public static UUID measuredRow(String source, String externalId, String metric, LocalDate day) {
        return MeasuredRow.id(source, externalId, metric, day);
    }
}
