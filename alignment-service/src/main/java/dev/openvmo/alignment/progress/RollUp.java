package dev.openvmo.alignment.progress;

import dev.openvmo.alignment.keyresults.Grade;
import dev.openvmo.alignment.keyresults.NotGraded;
import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What many grades make together: their mean by weight, over what is measured. What is not measured lowers no grade; it lowers
 * the share that is measured, by which a part counts in the next roll-up. Pure; made of the digits that the parts show, so that
 * whoever reads the parts gets the same.
 *
 * @param grade null with a reason
 * @param measuredShare of the weight, what is measured
 */
record RollUp(Grade grade, BigDecimal measuredShare, NotGraded reason) {
    static final String VERSION = "okr-progress-1";
    static final String FORMULA =
            "key result: progress = (value − baseline) / (target − baseline), grade = progress within 0 and 1; "
                    + "above: measuredShare = Σ weight × measuredShare / Σ weight, "
                    + "grade = Σ weight × measuredShare × grade / Σ weight × measuredShare, over the parts that have a grade; "
                    + "a theme weighs its weight times those of its objectives; each rounded half up to 9 decimals";

    /** A part of a roll-up and what it weighs there. */
    record Weighed(BigDecimal weight, RollUp of) {
        BigDecimal measured() {
            return weight.multiply(of.measuredShare);
        }

        BigDecimal earned() {
            return of.grade == null ? BigDecimal.ZERO : measured().multiply(of.grade.value());
        }
    }

    static RollUp none(NotGraded reason) {
        return new RollUp(null, BigDecimal.ZERO, reason);
    }

    static RollUp of(List<Weighed> parts) {
        if (parts.stream().allMatch(part -> part.of.reason == NotGraded.NO_KEY_RESULTS)) {
            return none(NotGraded.NO_KEY_RESULTS);
        }
        var whole = sum(parts, Weighed::weight);
        if (whole.signum() == 0) {
            return none(NotGraded.NO_WEIGHTS);
        }
        var measured = sum(parts, Weighed::measured);
        if (measured.signum() == 0) {
            return none(NotGraded.NOT_MEASURED);
        }
        return new RollUp(
                Grade.of(sum(parts, Weighed::earned), measured),
                Decimals.quotient(measured, whole, Decimals.PLACES),
                null);
    }

    private static BigDecimal sum(List<Weighed> parts, Function<Weighed, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
