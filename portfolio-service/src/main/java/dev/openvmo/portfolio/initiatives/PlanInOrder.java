package dev.openvmo.portfolio.initiatives;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The planned end is not before the planned start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlanInOrder.Check.class)
@interface PlanInOrder {
    String message() default "must not be before plannedStart";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the end. */
    class Check implements ConstraintValidator<PlanInOrder, InitiativeRequest> {
        @Override
        public boolean isValid(InitiativeRequest plan, ConstraintValidatorContext context) {
            if (plan.plannedStart() == null
                    || plan.plannedEnd() == null
                    || !plan.plannedEnd().isBefore(plan.plannedStart())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("plannedEnd")
                    .addConstraintViolation();
            return false;
        }
    }
}
