package dev.openvmo.alignment.keyresults;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is expected of a key result. What was committed to is delivered in full: 1.0, and less asks for an explanation
 * (Doerr, Measure What Matters, 2018, resource 1). What is aspired to does well between 0.6 and 0.7; more says that it could
 * have been bolder (Google, re:Work, Set goals with OKRs).
 */
@Schema(
        name = "KeyResultCommitment",
        description = "COMMITTED: all of it is expected. ASPIRATIONAL: 0.6 to 0.7 of it does well.")
enum Commitment {
    COMMITTED {
        @Override
        Expectation expectation(Grade grade) {
            return grade.full() ? Expectation.MET : Expectation.MISSED;
        }
    },
    ASPIRATIONAL {
        @Override
        Expectation expectation(Grade grade) {
            if (grade.tenths().compareTo(SWEET_SPOT_BEGINS) < 0) {
                return Expectation.MISSED;
            }
            return grade.tenths().compareTo(SWEET_SPOT_ENDS) > 0 ? Expectation.EXCEEDED : Expectation.MET;
        }
    };

    private static final BigDecimal SWEET_SPOT_BEGINS = new BigDecimal("0.6");
    private static final BigDecimal SWEET_SPOT_ENDS = new BigDecimal("0.7");

    abstract Expectation expectation(Grade grade);
}
