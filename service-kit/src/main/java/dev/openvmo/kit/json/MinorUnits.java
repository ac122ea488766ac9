package dev.openvmo.kit.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Currency;

/** The amount is a whole number of the currency's minor units (ISO 4217, as the JDK has it). Points at the amount. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MinorUnits.Check.class)
@interface MinorUnits {
    String MESSAGE = "must be a whole number of the currency's minor units";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the JDK's own table. What is missing, or no currency at all, other constraints refuse. */
    class Check implements ConstraintValidator<MinorUnits, Money> {
        @Override
        public boolean isValid(Money money, ConstraintValidatorContext context) {
            if (money.amount() == null
                    || !CurrencyCode.Check.known(money.currency())
                    || whole(money.amount(), money.currency())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(MESSAGE)
                    .addPropertyNode("amount")
                    .addConstraintViolation();
            return false;
        }

        static boolean whole(BigDecimal amount, String currency) {
            return amount != null
                    && CurrencyCode.Check.known(currency)
                    && amount.stripTrailingZeros().scale() <= places(currency, amount.scale());
        }

        /** Of the currency; what ISO 4217 gives none, such as gold, has as many as are there. */
        static int places(String currency, int there) {
            var places = Currency.getInstance(currency).getDefaultFractionDigits();
            return places < 0 ? Math.max(0, there) : places;
        }
    }
}
