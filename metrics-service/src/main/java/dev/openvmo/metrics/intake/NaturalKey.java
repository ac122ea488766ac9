package dev.openvmo.metrics.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id of what a sender names is made from its natural key (RFC 9562, version 5): one index serves both. */
public final class NaturalKey {
    private static final UUID NAMESPACE = UUID.fromString("6f70656e-766d-5f6f-a273-657276617469");

    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest md5 = digest("MD5");
    private final byte[] namespace = ByteBuffer.allocate(16)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array();

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** What stands for a subject of which only the name is known: as the column {@code subject.ref_id} is made. */
    public UUID subject(Enum<?> type, String name) {
        var hash = ByteBuffer.wrap(md5.digest((type + "\u001f" + name).getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Of this source and external id. The parts hold no U+0000, so it separates them unmistakably. */
    public UUID id(String source, String externalId) {
        sha1.update(namespace);
        sha1.update(source.getBytes(StandardCharsets.UTF_8));
        sha1.update((byte) 0);
        var hash = ByteBuffer.wrap(sha1.digest(externalId.getBytes(StandardCharsets.UTF_8)));
        return new UUID(
                hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x5000L,
                hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
