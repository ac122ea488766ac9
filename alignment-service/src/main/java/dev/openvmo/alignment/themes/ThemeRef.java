package dev.openvmo.alignment.themes;

import java.util.UUID;

/** Where a theme belongs. */
public record ThemeRef(UUID id, UUID strategyId, UUID portfolioId) {}
