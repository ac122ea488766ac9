package dev.openvmo.gateway.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key in force, with what it may.
 *
 * @param id of the key
 * @param state changes whenever the key or its grants do: what was derived for one state holds for no other
 */
public record ApiKeyPrincipal(UUID id, String name, Instant expiresAt, String state, List<Right> rights) {
    /** A role, at a portfolio and all below it; everywhere when the portfolio is null. */
    public record Right(String role, UUID portfolioId) {}

    /** Whether the key is past its time. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
