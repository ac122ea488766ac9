package dev.openvmo.kit.link;

import dev.openvmo.kit.http.EntityTags;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The last segment of a path that is usable without an account: 32 random bytes as base64url (RFC 4648, section 5). It is
 * shown once, when it is made; what is kept is its SHA-256, by which it is found. A fast hash suffices: there are 2^256 of
 * them to try.
 */
public final class Link {
    /** The characters of one. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Link() {}

    /** A new one. */
    public static String mint() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it. Whatever is no link has a hash too, which is nobody's. */
    public static byte[] hash(String link) {
        return EntityTags.sha256().digest(link.getBytes(StandardCharsets.UTF_8));
    }
}
