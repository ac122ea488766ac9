package dev.openvmo.kit.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Comparison of validators as RFC 9110 §8.8.3.2 says. */
public final class EntityTags {
    private static final int BYTES = 12;

    private EntityTags() {}

    /** The tag of a representation with a version of its own. */
    public static String of(Versioned view) {
        return "\"" + view.version() + "\"";
    }

    /** The tag of any other representation: made from what is sent. */
    public static String ofBody(byte[] body) {
        var hash = sha256().digest(body);
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
    }

    /** A digest of which nothing was said yet. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Strong comparison: weak tags never match. */
    static boolean matches(List<String> headerValues, String current) {
        return any(headerValues, current, false);
    }

    /** Weak comparison, for If-None-Match. */
    static boolean matchesWeakly(List<String> headerValues, String current) {
        return any(headerValues, current, true);
    }

    private static boolean any(List<String> headerValues, String current, boolean weak) {
        for (var value : headerValues) {
            for (var one : value.split(",")) {
                var tag = one.strip();
                if (tag.equals("*") || bare(tag, weak).equals(bare(current, weak))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String bare(String tag, boolean weak) {
        var unwrapped = weak && tag.startsWith("W/") ? tag.substring(2) : tag;
        // a content coding appended by a proxy does not make it another version
        return unwrapped.endsWith("-gzip\"") ? unwrapped.substring(0, unwrapped.length() - 6) + "\"" : unwrapped;
    }
}
