package dev.openvmo.portfolio.imports;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads the cells of measuring columns. A cell that says there is no value is never zero. Pure. */
record Measuring(String decimalSeparator, LocalDate observedAt) {

    Measurement read(Columns.Column column, String cell) {
        if (cell.isEmpty()) {
            return said(column, Measurement.Outcome.NOT_MEASURED, null, "empty");
        }
        if (column.saysNone(cell)) {
            return said(column, Measurement.Outcome.NOT_MEASURED, null, Columns.brief(cell));
        }
        return Numerals.parse(cell, decimalSeparator)
                .map(number -> said(column, Measurement.Outcome.MEASURED, scaled(number, column), null))
                .orElseGet(() -> said(
                        column,
                        Measurement.Outcome.REJECTED,
                        null,
                        "'%s' is neither a number nor declared as not measured".formatted(Columns.brief(cell))));
    }

    private static BigDecimal scaled(BigDecimal number, Columns.Column column) {
        var scale = column.rule().scale();
        var value = scale == null ? number : number.multiply(scale);
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private Measurement said(Columns.Column column, Measurement.Outcome outcome, BigDecimal value, String detail) {
        var at = column.rule().observedAt() == null ? observedAt : column.rule().observedAt();
        return new Measurement(
                column.target().metric(), outcome, value, column.rule().unit(), at, detail);
    }
}
