package dev.openvmo.alignment.subjects;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** The little of a portfolio that we keep: one column of table {@code portfolio} per component. */
record PortfolioCopy(UUID id, @Nullable UUID parentId, String key, String name, String currency) {}
