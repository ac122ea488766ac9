package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** A sender's document, read by JSON pointer. What is needed and is not there makes it unreadable, by name. */
record Payload(JsonNode document) {
    private static final int LONGEST = 500;

    /** GitLab's two other forms: {@code 2016-08-12 15:26:29 UTC} and {@code 2021-04-28 21:50:00 +0200}. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT));

    /** Why a document cannot be read. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    /** The text or number there; null where there is none. */
    String text(String pointer) {
        var node = document.at(pointer);
        if (!node.isTextual() && !node.isNumber() || node.asText().isBlank()) {
            return null;
        }
        if (node.asText().length() > LONGEST) {
            throw new Unreadable("%s is over %d characters".formatted(pointer, LONGEST));
        }
        return node.asText();
    }

    /** The first of these that there is; null where there is none. */
    String first(String... pointers) {
        return Arrays.stream(pointers)
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    String need(String... pointers) {
        return needed(first(pointers), pointers);
    }

    boolean flag(String pointer) {
        return document.at(pointer).asBoolean();
    }

    /** The time there; null where there is none. */
    Instant time(String... pointers) {
        var text = first(pointers);
        if (text == null) {
            return null;
        }
        for (var form : FORMS) {
            try {
                return form.parseBest(text, OffsetDateTime::from, ZonedDateTime::from) instanceof OffsetDateTime offset
                        ? offset.toInstant()
                        : ZonedDateTime.parse(text, form).toInstant();
            } catch (DateTimeException otherForm) {
                // the next form may fit
            }
        }
        throw new Unreadable(pointers[0] + " is no time");
    }

    Instant needTime(String... pointers) {
        return needed(time(pointers), pointers);
    }

    /** The members of this name of all in the list there. */
    List<String> all(String pointer, String member) {
        return StreamSupport.stream(document.at(pointer).spliterator(), false)
                .map(each -> each.path(member).asText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Whose host this URL has: by that, servers of one product are told apart. */
    String host(String pointer) {
        try {
            return needed(URI.create(need(pointer)).getHost(), pointer);
        } catch (IllegalArgumentException noUri) {
            throw new Unreadable(pointer + " is no URL");
        }
    }

    /** A moment as what tells the later of two messages. */
    static long revision(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static <T> T needed(T value, String... pointers) {
        if (value == null) {
            throw new Unreadable("the payload lacks " + pointers[0]);
        }
        return value;
    }
}
