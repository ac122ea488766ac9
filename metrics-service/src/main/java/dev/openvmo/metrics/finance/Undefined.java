package dev.openvmo.metrics.finance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure has no value. */
@Schema(description = "Why there is no value.")
public enum Undefined {
    /** No money comes or goes. */
    NO_CASH_FLOWS,
    /** Money only comes or only goes: no rate makes both worth the same. */
    NO_SIGN_CHANGE,
    /** Money comes and goes by turns: several rates may do, and none of them is the return. */
    SEVERAL_SIGN_CHANGES,
    /** Nothing is spent. */
    NO_COSTS,
    /** What is spent does not come back for good within the time looked at. */
    NOT_PAID_BACK,
    /** Nothing was planned to be done by now. */
    NOTHING_PLANNED,
    /** Nothing is done yet. */
    NOTHING_EARNED,
    /** Nothing is spent yet. */
    NOTHING_SPENT,
    /** Nothing was expected of what is over and was measured. */
    NOTHING_EXPECTED,
    /** The whole budget is spent. */
    BUDGET_SPENT,
    /** The baseline is zero: no share can be told of it. */
    ZERO_BASELINE,
    /** Not all that it takes was measured. */
    NOT_MEASURED,
    /** Amounts are in several currencies. */
    MIXED_UNITS
}
