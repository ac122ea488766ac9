package dev.openvmo.kit.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a request target says something: complete percent-escapes of valid UTF-8 without U+0000. */
final class Uris {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private Uris() {}

    static boolean readable(String target) {
        var plain = ESCAPE.matcher(target).replaceAll("");
        if (plain.indexOf('%') >= 0 || !plain.chars().allMatch(c -> c > 0x1f && c < 0x7f)) {
            return false;
        }
        var bytes = URLDecoder.decode(target, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf(0)
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
