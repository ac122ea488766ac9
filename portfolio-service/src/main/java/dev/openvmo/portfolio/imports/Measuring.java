package dev.openvmo.portfolio.imports;

import dev.openvmo.portfolio.imports.Numerals.Numeral;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reads the cells of measuring columns: each is a number of its metric, no value, or refused with the reason for which
 * metrics-service would refuse it. A cell that says there is no value is never zero. Pure.
 *
 * @param latest the last day that can have been measured
 * @param metrics definitions by key
 */
record Measuring(String decimalSeparator, LocalDate latest, Map<String, MetricCopy> metrics) {
    private static final int INTEGER_DIGITS = 18;
    private static final int FRACTION_DIGITS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);

    /** {@code day} is when it was measured, {@code empty} what is said of an empty cell. */
    Measurement read(Columns.Column column, LocalDate day, String cell, String empty) {
        if (cell.isEmpty()) {
            return said(column, day, Measurement.Outcome.NOT_MEASURED, null, empty);
        }
        if (column.saysNone(cell)) {
            return said(column, day, Measurement.Outcome.NOT_MEASURED, null, Columns.brief(cell));
        }
        var numeral = Numerals.parse(cell, decimalSeparator).orElse(null);
        if (numeral == null) {
            return refused(
                    column,
                    day,
                    "'%s' is neither a number nor declared as not measured".formatted(Columns.brief(cell)));
        }
        var value = scaled(numeral.number(), column);
        var fault = fault(column, day, numeral, value);
        return fault == null
                ? said(column, day, Measurement.Outcome.MEASURED, value, null)
                : refused(column, day, fault);
    }

    private String fault(Columns.Column column, LocalDate day, Numeral numeral, BigDecimal value) {
        var metric = metrics.get(column.target().metric());
        if (metric == null) {
            return "there is no metric '%s'".formatted(column.target().metric());
        }
        if (!metric.measuresInitiatives()) {
            return "the metric does not measure initiatives";
        }
        if (!unit(column).equals(metric.unit())) {
            return "the column is in %s, the metric in %s".formatted(unit(column), metric.unit());
        }
        for (var sign : numeral.signs()) {
            if (!Units.means(sign, metric.unit())) {
                return "'%s' does not mean %s".formatted(sign, metric.unit());
            }
        }
        if (value.signum() != 0 && value.precision() - value.scale() > INTEGER_DIGITS
                || value.scale() > FRACTION_DIGITS) {
            return "at most %d digits before the point and %d behind it".formatted(INTEGER_DIGITS, FRACTION_DIGITS);
        }
        return day.isBefore(EARLIEST) || day.isAfter(latest)
                ? "it is observed before 1900 or more than a day ahead"
                : null;
    }

    private static BigDecimal scaled(BigDecimal number, Columns.Column column) {
        var scale = column.rule().scale();
        var value = scale == null ? number : number.multiply(scale);
        value = value.scale() > FRACTION_DIGITS ? value.stripTrailingZeros() : value;
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private Measurement refused(Columns.Column column, LocalDate day, String detail) {
        return said(column, day, Measurement.Outcome.REJECTED, null, detail);
    }

    private Measurement said(
            Columns.Column column, LocalDate day, Measurement.Outcome outcome, BigDecimal value, String detail) {
        return new Measurement(column.target().metric(), outcome, value, unit(column), day, detail);
    }

    /** The column's unit; where it has none, the metric's. */
    private String unit(Columns.Column column) {
        var metric = metrics.get(column.target().metric());
        return column.rule().unit() == null && metric != null
                ? metric.unit()
                : column.rule().unit();
    }
}
