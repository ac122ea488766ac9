package dev.openvmo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How times, dates and ids are read from text and JSON: exactly one form each, within PostgreSQL's range. */
public final class Scalars {
    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final int TIME_LENGTH = 40;

    private Scalars() {}

    /** A UUID in its canonical 36 characters. */
    public static Optional<UUID> uuid(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Character by character: a pattern takes as long as all the rest of a measurement together. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (UUID_FORM.charAt(i) == '-' ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** An RFC 3339 time of the years 1 to 9999, to the microsecond PostgreSQL keeps. */
    public static Optional<Instant> instant(String text) {
        try {
            if (text.length() > TIME_LENGTH) {
                return Optional.empty();
            }
            var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return inRange(time.getYear())
                    ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An ISO 8601 date of the years 1 to 9999. */
    public static Optional<LocalDate> date(String text) {
        try {
            var date = text.length() > TIME_LENGTH ? null : LocalDate.parse(text);
            return date != null && inRange(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean inRange(int year) {
        return year >= 1 && year <= 9999;
    }

    /** Reads one form of text and nothing else. */
    static final class TextReader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, Optional<T>> form;

        TextReader(Class<T> type, Function<String, Optional<T>> form) {
            super(type);
            this.form = form;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            var read = form.apply(json.getText());
            return read.isPresent()
                    ? read.get()
                    : (T) context.handleWeirdStringValue(handledType(), json.getText(), "not in the expected form");
        }
    }
}
