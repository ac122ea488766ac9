package dev.openvmo.kit.security;

import java.util.UUID;

/**
 * A role held at a portfolio and everything below it.
 *
 * @param portfolio null: everywhere, written {@code *} in tokens
 */
public record Grant(String role, UUID portfolio) {
    /** From the two texts of a token's claim. */
    public static Grant of(String role, String portfolio) {
        return new Grant(role, "*".equals(portfolio) ? null : UUID.fromString(portfolio));
    }

    /** Whether it reaches the whole organisation. */
    public boolean everywhere() {
        return portfolio == null;
    }
}
