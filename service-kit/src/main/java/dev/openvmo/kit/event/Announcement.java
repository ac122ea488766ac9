package dev.openvmo.kit.event;

import java.util.UUID;

/** The whole public state of one aggregate, ready to be published; no portfolio means organisation-wide. */
public record Announcement(UUID id, UUID portfolioId, Object state) {}
