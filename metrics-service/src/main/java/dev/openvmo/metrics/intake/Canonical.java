package dev.openvmo.metrics.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** One way of writing each time and text, so that what is equal is the same. */
public final class Canonical {
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private Canonical() {}

    /** In microseconds, as the database keeps them. */
    public static Instant time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The usual form digit by digit: the formatter takes as long as all the rest of an observation together. */
    public static Instant time(String text) {
        if (!isUsual(text)) {
            return time(OffsetDateTime.parse(text).toInstant());
        }
        return LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    /** The time zone of this name, or UTC where it is none: an offset has no days of its own. */
    public static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    /** Whether it holds neither control characters nor half of a pair. */
    public static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x20 || c == 0x7f || Character.isSurrogate(c) && !paired(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var usual = USUAL.charAt(i);
            if (usual == '0' ? c < '0' || c > '9' : c != usual) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
