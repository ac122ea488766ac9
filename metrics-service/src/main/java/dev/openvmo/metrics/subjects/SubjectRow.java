package dev.openvmo.metrics.subjects;

import java.util.UUID;

/** What this service keeps of a portfolio, value stream or initiative; null where a tombstone no longer says. */
record SubjectRow(
        UUID id, UUID portfolioId, String name, String currency, String timeZone, boolean deleted, long stateVersion) {}
