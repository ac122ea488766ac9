package dev.openvmo.kit.endpoint;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint of the bytes a request came with. */
@RequestScoped
class RawBody {
    private final MessageDigest digest = sha256();

    InputStream watch(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** Of everything read so far, and of the query, which is part of what was asked. */
    byte[] hash(String query) {
        var all = sha256();
        all.update(digest.digest());
        if (query != null) {
            all.update(query.getBytes(StandardCharsets.UTF_8));
        }
        return all.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
