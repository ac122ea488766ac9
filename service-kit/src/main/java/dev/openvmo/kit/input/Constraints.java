package dev.openvmo.kit.input;

import dev.openvmo.kit.json.Pointers;
import dev.openvmo.kit.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Locale;
import java.util.Map;

/** A bean-validation finding as an entry of {@code errors}. */
final class Constraints {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"),
            Map.entry("Digits", "out-of-range"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Pattern", "invalid-format"),
            Map.entry("Email", "invalid-format"));

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
        return new Violation(pointer.toString(), CODES.getOrDefault(annotation, kebab(annotation)), found.getMessage());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
