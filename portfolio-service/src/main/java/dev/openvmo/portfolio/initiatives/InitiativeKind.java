package dev.openvmo.portfolio.initiatives;

/** What sort of undertaking it is. */
enum InitiativeKind {
    PROJECT,
    PROGRAMME,
    PRODUCT,
    EPIC
}
