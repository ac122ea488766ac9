package dev.openvmo.kit.input;

import dev.openvmo.kit.json.Pointers;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Map;

/** A bean-validation finding as an entry of {@code errors}. */
final class Constraints {
    private static final Map<String, ErrorCode> CODES = Map.ofEntries(
            Map.entry("NotNull", ErrorCode.REQUIRED),
            Map.entry("NotBlank", ErrorCode.REQUIRED),
            Map.entry("NotEmpty", ErrorCode.REQUIRED),
            Map.entry("Min", ErrorCode.OUT_OF_RANGE),
            Map.entry("Max", ErrorCode.OUT_OF_RANGE),
            Map.entry("DecimalMin", ErrorCode.OUT_OF_RANGE),
            Map.entry("DecimalMax", ErrorCode.OUT_OF_RANGE),
            Map.entry("Positive", ErrorCode.OUT_OF_RANGE),
            Map.entry("PositiveOrZero", ErrorCode.OUT_OF_RANGE),
            Map.entry("Digits", ErrorCode.OUT_OF_RANGE),
            Map.entry("MinorUnits", ErrorCode.OUT_OF_RANGE),
            Map.entry("Size", ErrorCode.WRONG_SIZE),
            Map.entry("Pattern", ErrorCode.INVALID_FORMAT),
            Map.entry("Email", ErrorCode.INVALID_FORMAT),
            Map.entry("Future", ErrorCode.OUT_OF_RANGE),
            Map.entry("InOrder", ErrorCode.IN_ORDER),
            Map.entry("ColumnsInOrder", ErrorCode.COLUMNS_IN_ORDER),
            Map.entry("CurrencyCode", ErrorCode.CURRENCY_CODE),
            Map.entry("LanguageTag", ErrorCode.LANGUAGE_TAG),
            Map.entry("TimeZoneId", ErrorCode.TIME_ZONE_ID));

    private Constraints() {}

    static Violation violation(ConstraintViolation<?> found) {
        var pointer = new StringBuilder();
        for (var step : found.getPropertyPath()) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            } else if (step.getKey() != null) {
                pointer.append('/').append(Pointers.escape(step.getKey().toString()));
            }
            if (step.getKind() == ElementKind.PROPERTY && step.getName() != null) {
                pointer.append('/').append(Pointers.escape(step.getName()));
            }
        }
        var annotation =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Violation(pointer.toString(), CODES.getOrDefault(annotation, ErrorCode.INVALID), found.getMessage());
    }
}
