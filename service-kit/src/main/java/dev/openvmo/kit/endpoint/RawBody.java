package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.http.EntityTags;
import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** The fingerprint of the bytes a request came with. */
@RequestScoped
class RawBody {
    private final MessageDigest digest = EntityTags.sha256();

    InputStream watch(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** Of everything read so far, and of the query, which is part of what was asked. */
    byte[] hash(String query) {
        var all = EntityTags.sha256();
        all.update(digest.digest());
        if (query != null) {
            all.update(query.getBytes(StandardCharsets.UTF_8));
        }
        return all.digest();
    }
}
