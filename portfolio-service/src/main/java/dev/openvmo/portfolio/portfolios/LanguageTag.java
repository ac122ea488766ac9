package dev.openvmo.portfolio.portfolios;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** The text is a BCP 47 language tag such as en-GB. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
@interface LanguageTag {
    String message() default "must be a BCP 47 language tag such as en-GB";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the JDK's own table. */
    class Check implements ConstraintValidator<LanguageTag, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || known(value);
        }

        private static boolean known(String value) {
            try {
                return new Locale.Builder().setLanguageTag(value).build() != null;
            } catch (IllformedLocaleException unknown) {
                return false;
            }
        }
    }
}
