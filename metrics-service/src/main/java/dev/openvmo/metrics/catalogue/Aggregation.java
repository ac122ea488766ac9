package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How observations of a metric become one number. A mean has the places that a measurement may have, 20, rounded half up.
 */
@Schema(description = "How observations become one number.")
public enum Aggregation {
    SUM("sum(value)"),
    MEAN("quotient(sum(value), count(*), 20)"),
    /** The latest observation; of those at the same time the one with the greater id, so that it is the same every time. */
    LAST("(array_agg(value order by observed_at desc, id desc))[1]"),
    COUNT("count(*)::numeric"),
    MIN("min(value)"),
    MAX("max(value)");

    private final String sql;

    Aggregation(String sql) {
        this.sql = sql;
    }

    /** The SQL aggregate over rows of {@code observation}. */
    public String sql() {
        return sql;
    }
}
