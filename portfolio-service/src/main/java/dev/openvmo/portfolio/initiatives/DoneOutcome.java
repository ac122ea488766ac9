package dev.openvmo.portfolio.initiatives;

/** How a done initiative ended. */
enum DoneOutcome {
    COMPLETED,
    STOPPED,
    REJECTED,
    PIVOTED
}
