package dev.openvmo.portfolio.initiatives;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Changes that are recorded together. */
final class InitiativeBatch {
    final Map<UUID, InitiativeRequest> added = new LinkedHashMap<>();
    final Map<InitiativeEntity, InitiativeRequest> changed = new LinkedHashMap<>();
}
