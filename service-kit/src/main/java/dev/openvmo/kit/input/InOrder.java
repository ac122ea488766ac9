package dev.openvmo.kit.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The last day of a record is not before its first; either may be absent. The refusal points at the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Check.class)
public @interface InOrder {
    /** Name of the component with the first day. */
    String first();

    /** Name of the component with the last day. */
    String last();

    String message() default "must not be before {first}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two. */
    class Check implements ConstraintValidator<InOrder, Record> {
        private InOrder rule;

        @Override
        public void initialize(InOrder annotation) {
            rule = annotation;
        }

        @Override
        public boolean isValid(Record request, ConstraintValidatorContext context) {
            var first = day(request, rule.first());
            var last = day(request, rule.last());
            if (first == null || last == null || !last.isBefore(first)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(rule.last())
                    .addConstraintViolation();
            return false;
        }

        private static LocalDate day(Record request, String component) {
            try {
                var accessor = request.getClass().getDeclaredMethod(component);
                accessor.setAccessible(true);
                return (LocalDate) accessor.invoke(request);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(request.getClass() + " has no day " + component, e);
            }
        }
    }
}
