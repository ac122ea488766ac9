package dev.openvmo.metrics.retrospectives;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a metric said of a subject in a period.
 *
 * @param before the last value before the period; null where there was none
 * @param samples how many measurements there are in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasuredSeries(
        String metric,
        @Nullable String unit,
        String direction,
        String subjectType,
        UUID subjectId,
        @Nullable BigDecimal before,
        BigDecimal first,
        Instant firstAt,
        BigDecimal last,
        Instant lastAt,
        BigDecimal least,
        BigDecimal most,
        BigDecimal mean,
        long samples) {

    static MeasuredSeries of(Row row) {
        var before = row.decimal("before");
        return new MeasuredSeries(
                row.text("metric"),
                row.text("unit"),
                row.text("direction"),
                row.text("subject_type"),
                row.uuid("subject_id"),
                before == null ? null : Decimals.plain(before),
                Decimals.plain(row.decimal("first")),
                row.instant("first_at"),
                Decimals.plain(row.decimal("last")),
                row.instant("last_at"),
                Decimals.plain(row.decimal("least")),
                Decimals.plain(row.decimal("most")),
                Decimals.quotient(row.decimal("total"), BigDecimal.valueOf(row.number("samples")), Decimals.PLACES),
                row.number("samples"));
    }
}
