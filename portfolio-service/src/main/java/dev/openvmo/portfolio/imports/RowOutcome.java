package dev.openvmo.portfolio.imports;

/** What became of a row. */
enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
