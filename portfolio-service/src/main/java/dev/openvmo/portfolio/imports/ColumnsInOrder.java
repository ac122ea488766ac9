package dev.openvmo.portfolio.imports;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The columns of a mapping make sense together. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ColumnsInOrder.Check.class)
@interface ColumnsInOrder {
    String message() default "is not valid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says each thing that is wrong, at its column. */
    class Check implements ConstraintValidator<ColumnsInOrder, MappingRequest> {
        @Override
        public boolean isValid(MappingRequest mapping, ConstraintValidatorContext context) {
            var faults = MappingRules.faults(mapping);
            if (!faults.isEmpty()) {
                context.disableDefaultConstraintViolation();
                faults.forEach(fault -> say(context, fault));
            }
            return faults.isEmpty();
        }

        private static void say(ConstraintValidatorContext context, MappingRules.Fault fault) {
            var violation = context.buildConstraintViolationWithTemplate(fault.detail());
            if (fault.column() == null) {
                violation.addPropertyNode("columns").addConstraintViolation();
            } else {
                violation
                        .addPropertyNode("columns")
                        .addPropertyNode(fault.field())
                        .inIterable()
                        .atIndex(fault.column())
                        .addConstraintViolation();
            }
        }
    }
}
