package dev.openvmo.portfolio.imports;

import java.util.Optional;

/** Where a column goes: a field of the initiative, a tag, or a measurement. */
record Target(Kind kind, String metric) {
    /** The columns' destinations; all but tags and measurements at most once in a mapping. */
    enum Kind {
        EXTERNAL_ID("externalId"),
        TITLE("title"),
        DESCRIPTION("description"),
        KIND("kind"),
        CATEGORY("category"),
        HORIZON("horizon"),
        OWNER("owner"),
        SPONSOR("sponsor"),
        PLANNED_START("plannedStart"),
        PLANNED_END("plannedEnd"),
        VALUE_STREAM("valueStream"),
        STATE("state"),
        OBSERVED_AT("observedAt"),
        TAG("tag"),
        MEASURE("measure");

        final String field;

        Kind(String field) {
            this.field = field;
        }
    }

    private static final String MEASURE = "measure:";

    /** Reads {@code title} or {@code measure:<metric>}. */
    static Optional<Target> parse(String text) {
        if (text.startsWith(MEASURE)) {
            var metric = text.substring(MEASURE.length());
            return metric.isBlank() ? Optional.empty() : Optional.of(new Target(Kind.MEASURE, metric));
        }
        for (var kind : Kind.values()) {
            if (kind != Kind.MEASURE && kind.field.equals(text)) {
                return Optional.of(new Target(kind, null));
            }
        }
        return Optional.empty();
    }
}
