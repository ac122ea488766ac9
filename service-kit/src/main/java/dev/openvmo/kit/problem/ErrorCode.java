package dev.openvmo.kit.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong at one place of the input: every {@code code} there is in {@code errors}. Codes are API and never change. */
public enum ErrorCode {
    /** Another one has this value, and no two may have it. */
    ALREADY_EXISTS,
    /** The columns of an import mapping contradict each other. */
    COLUMNS_IN_ORDER,
    /** Several headers of the file fit this column of the mapping. */
    COLUMN_AMBIGUOUS,
    /** No header of the file fits this column of the mapping. */
    COLUMN_NOT_FOUND,
    /** It is no currency of ISO 4217. */
    CURRENCY_CODE,
    /** An earlier row of the file says the same of itself. */
    DUPLICATE,
    /** It names something where the caller's role is too low. */
    FORBIDDEN,
    /** It is set once and cannot be changed. */
    IMMUTABLE,
    /** It breaks a rule that the detail names. */
    INVALID,
    /** The text is not in the expected form. */
    INVALID_FORMAT,
    /** The text holds U+0000 or half a surrogate pair. */
    INVALID_TEXT,
    /** The last day is before the first. */
    IN_ORDER,
    /** It is no language tag of BCP 47. */
    LANGUAGE_TAG,
    /** Another sender holds this source and external id. */
    NATURAL_KEY_HELD,
    /** The cell is no date in the column's format, or no day of the calendar. */
    NOT_A_DATE,
    /** The number or time is smaller, larger, earlier, later or more precise than allowed. */
    OUT_OF_RANGE,
    /** It is not there, or empty, and has to be. */
    REQUIRED,
    /** The metric is measured of subjects of other types. */
    SUBJECT_TYPE_NOT_MEASURED,
    /** The row has more cells than the header. */
    SURPLUS_CELLS,
    /** It is no time zone of the IANA database. */
    TIME_ZONE_ID,
    /** It is no field that the caller can set: unknown, or the service's own. */
    UNKNOWN_FIELD,
    /** No metric has this key. */
    UNKNOWN_METRIC,
    /** It names something that does not exist, or that the caller may not know of. */
    UNKNOWN_REFERENCE,
    /** It is none of the values that are allowed here. */
    UNKNOWN_VALUE,
    /** The text or list is shorter or longer than allowed. */
    WRONG_SIZE,
    /** It is another kind of JSON value than expected. */
    WRONG_TYPE;

    /** As it is written in answers, for example {@code out-of-range}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
