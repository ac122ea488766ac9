package dev.openvmo.metrics.formulas;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number with its unit, or why there is none. Each step is rounded to 50 digits, half up, and the result once more to the
 * places that a measurement may have. Pure.
 *
 * @param value null where there is a reason
 * @param unit null of a plain number, which takes any; empty where units cancelled out or there was none
 * @param reason why there is no value
 */
public record Quantity(BigDecimal value, String unit, Reason reason) {
    private static final MathContext STEP = new MathContext(50, RoundingMode.HALF_UP);
    private static final int PLACES = 20;
    private static final int STEP_PLACES = 60;
    private static final int INTEGER_DIGITS = 38;

    /** Why there is no value. */
    @Schema(name = "NoValueReason", description = "Why there is no value: units that differ are not summed up.")
    public enum Reason {
        NOT_MEASURED,
        DIVISION_BY_ZERO,
        UNITS_DIFFER,
        OUT_OF_RANGE
    }

    /** This number of this unit; null is none. */
    public static Quantity of(BigDecimal value, String unit) {
        return new Quantity(value, unit == null ? "" : unit, null);
    }

    static Quantity number(BigDecimal value) {
        return new Quantity(value, null, null);
    }

    /** No number. */
    public static Quantity none(Reason reason) {
        return new Quantity(null, null, reason);
    }

    /** As it is shown. */
    public BigDecimal rounded() {
        return value == null ? null : Decimals.plain(value.setScale(PLACES, RoundingMode.HALF_UP));
    }

    Quantity negated() {
        return value == null ? this : new Quantity(value.negate(), unit, null);
    }

    Quantity plus(Quantity other) {
        if (value == null || other.value == null) {
            return value == null ? this : other;
        }
        if (unit != null && other.unit != null && !unit.equals(other.unit)) {
            return none(Reason.UNITS_DIFFER);
        }
        return step(value.add(other.value, STEP), unit == null ? other.unit : unit);
    }

    Quantity times(Quantity other) {
        if (value == null || other.value == null) {
            return value == null ? this : other;
        }
        var both = isPlain() ? other.unit : other.isPlain() ? unit : unit + "·" + other.unit;
        return step(value.multiply(other.value, STEP), both);
    }

    Quantity dividedBy(Quantity other) {
        if (value == null || other.value == null) {
            return value == null ? this : other;
        }
        if (other.value.signum() == 0) {
            return none(Reason.DIVISION_BY_ZERO);
        }
        var per = other.isPlain()
                ? unit
                : Objects.equals(unit, other.unit) ? "" : (isPlain() ? "1" : unit) + "/" + other.unit;
        return step(value.divide(other.value, STEP), per);
    }

    private boolean isPlain() {
        return unit == null || unit.isEmpty();
    }

    /** Digits stay bounded, however often a formula multiplies. */
    private static Quantity step(BigDecimal value, String unit) {
        if ((long) value.precision() - value.scale() > INTEGER_DIGITS) {
            return none(Reason.OUT_OF_RANGE);
        }
        return new Quantity(
                value.scale() > STEP_PLACES ? value.setScale(STEP_PLACES, RoundingMode.HALF_UP) : value, unit, null);
    }
}
