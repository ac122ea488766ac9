package dev.openvmo.kit.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens with AES-256-GCM. The name of what is sealed is bound in: what is sealed cannot pose as something else. */
final class MasterKey {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The key of a setting; refuses what would protect nothing. */
    static MasterKey of(String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(setting.strip());
        } catch (IllegalArgumentException notBase64) {
            throw refused("is not base64");
        }
        if (bytes.length != 32) {
            throw refused("has " + bytes.length + " bytes, not 32");
        }
        if (java.util.stream.IntStream.range(0, bytes.length)
                        .map(i -> bytes[i])
                        .distinct()
                        .count()
                < 8) {
            throw refused("is a default, not a secret");
        }
        return new MasterKey(bytes);
    }

    static IllegalStateException refused(String why) {
        return new IllegalStateException(
                "OPENVMO_MASTER_KEY " + why + ": set it to 32 random bytes in base64 (openssl rand -base64 32)");
    }

    byte[] seal(byte[] plain, String name) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, name);
        var all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    byte[] open(byte[] sealed, String name) {
        var nonce = Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length), name);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String name) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw refused("does not open what this database holds sealed");
        }
    }
}
