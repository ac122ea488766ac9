package dev.openvmo.kit.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether a request target says something: complete percent-escapes of valid UTF-8 without U+0000. */
final class Uris {
    private Uris() {}

    static boolean readable(String target) {
        if (target.indexOf('%') < 0) {
            return target.chars().allMatch(c -> c > 0x1f && c < 0x7f);
        }
        var bytes = new ByteArrayOutputStream(target.length());
        for (int i = 0; i < target.length(); i++) {
            var c = target.charAt(i);
            if (c <= 0x1f || c >= 0x7f) {
                return false;
            }
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            var value = i + 2 <= target.length() - 1 ? escape(target.charAt(i + 1), target.charAt(i + 2)) : -1;
            if (value <= 0) {
                return false;
            }
            bytes.write(value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int escape(char high, char low) {
        var first = Character.digit(high, 16);
        var second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
