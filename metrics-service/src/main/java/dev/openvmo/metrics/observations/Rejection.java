package dev.openvmo.metrics.observations;

/** Why a measured row cannot become an observation. The names are those of the contract {@code metrics.receipt}. */
enum Rejection {
    UNKNOWN_METRIC,
    SUBJECT_TYPE_NOT_MEASURED,
    UNIT_MISMATCH,
    OBSERVED_AT_OUT_OF_RANGE,
    VALUE_OUT_OF_RANGE,
    /** Whatever else intake refuses of every sender; at present there is nothing else. */
    INVALID
}
