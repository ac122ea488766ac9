package dev.openvmo.portfolio.customfields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which type the values of a custom field are. */
@Schema(description = "Of which type its values are; CHOICE: one of its choices.")
enum CustomFieldType {
    TEXT(String.class, ""),
    NUMBER(BigDecimal.class, "::numeric"),
    DATE(LocalDate.class, "::date"),
    BOOLEAN(Boolean.class, "::boolean"),
    CHOICE(String.class, "");

    private static final int LENGTH = 2000;
    private static final int PLACES = 20;
    private static final int DIGITS = 18;

    final Class<?> type;
    private final String cast;

    CustomFieldType(Class<?> type, String cast) {
        this.type = type;
        this.cast = cast;
    }

    /** The value as a column of initiatives, which are called {@code t}. Keys hold no quotes. */
    String expression(String key) {
        return "((t.custom_fields::jsonb ->> '%s')%s)".formatted(key, cast);
    }

    /** What is wrong with this value; null if nothing is. */
    ErrorCode wrong(JsonNode value) {
        return switch (this) {
            case TEXT, CHOICE ->
                !value.isTextual()
                        ? ErrorCode.WRONG_TYPE
                        : value.asText().isBlank()
                                        || value.asText().codePoints().count() > LENGTH
                                ? ErrorCode.WRONG_SIZE
                                : null;
            case NUMBER ->
                !value.isNumber() ? ErrorCode.WRONG_TYPE : fits(value.decimalValue()) ? null : ErrorCode.OUT_OF_RANGE;
            case DATE ->
                !value.isTextual()
                        ? ErrorCode.WRONG_TYPE
                        : Scalars.date(value.asText()).isEmpty() ? ErrorCode.INVALID_FORMAT : null;
            case BOOLEAN -> value.isBoolean() ? null : ErrorCode.WRONG_TYPE;
        };
    }

    private static boolean fits(BigDecimal number) {
        return number.scale() <= PLACES && (long) number.precision() - number.scale() <= DIGITS;
    }
}
