package dev.openvmo.alignment.subjects;

import java.util.UUID;

/** The little of an initiative that we keep: one column of table {@code initiative} per component. */
record InitiativeCopy(UUID id, UUID portfolioId, String title, String state) {}
