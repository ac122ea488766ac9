package dev.openvmo.alignment.objectives;

import java.util.UUID;

/** Where an objective belongs. */
public record ObjectiveRef(UUID id, UUID portfolioId) {}
