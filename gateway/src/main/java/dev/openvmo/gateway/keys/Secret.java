package dev.openvmo.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The text of an API key: {@code ovmo_<id>_<random>}. The id says where to look, the random half (256 bits) is the
 * secret. Because it is random and not chosen by a person there is nothing to guess: one SHA-256 protects it at rest
 * as well as a slow password hash would, and costs a request nothing.
 */
record Secret(UUID id, String text) {
    private static final Pattern FORM = Pattern.compile("ovmo_([0-9A-Za-z-]{1,64})_([0-9A-Za-z_-]{32,256})");
    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret for a key. */
    static Secret forKey(UUID id) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Secret(id, "ovmo_" + id.toString().replace("-", "") + "_" + text);
    }

    /** Reads what a caller sent; empty when it has not the form of a key. */
    static Optional<Secret> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new Secret(id(matcher.group(1)), text)) : Optional.empty();
    }

    private static UUID id(String text) {
        if (HEX_ID.matcher(text).matches()) {
            return new UUID(
                    Long.parseUnsignedLong(text.substring(0, 16), 16), Long.parseUnsignedLong(text.substring(16), 16));
        }
        // a key made elsewhere, such as the first one: any id will do as long as it is always the same
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. */
    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** Never shows the secret, wherever it is printed. */
    @Override
    public String toString() {
        return "Secret[id=" + id + "]";
    }
}
