package dev.openvmo.metrics.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id of what a sender names is made from its natural key (RFC 9562, versions 5 and 8): one index serves both. */
public final class NaturalKey {
    private static final UUID NAMESPACE = UUID.fromString("6f70656e-766d-5f6f-a273-657276617469");

    /** What a long certainly holds. */
    private static final int MOST_DIGITS = 18;

    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");
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

    /**
     * The same for what comes by the thousand (version 8): what differs only in the number at its end has ids beside each other,
     * in the order of the numbers, and lies together in the index. 48 bits of the hash of what is before the number, the number
     * modulo 2^32, 42 bits of the hash of the whole.
     */
    public UUID ordered(String source, String externalId) {
        var end = externalId.length();
        var begin = end;
        while (begin > 0 && isDigit(externalId.charAt(begin - 1))) {
            begin--;
        }
        var number = begin == end ? 0 : Long.parseLong(externalId, Math.max(begin, end - MOST_DIGITS), end, 10);
        return new UUID(
                hash(source, externalId.substring(0, begin)) & 0xffff_ffff_ffff_0000L
                        | 0x8000L
                        | number >>> 20 & 0xfffL,
                0x8000_0000_0000_0000L | (number & 0xf_ffffL) << 42 | hash(source, externalId) & 0x3ff_ffff_ffffL);
    }

    private long hash(String source, String text) {
        sha256.update(source.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
