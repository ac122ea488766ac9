package dev.openvmo.kit.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a constant of a feature's {@code *Problem} enum is answered. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusal {
    /** The HTTP status. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** What the caller can do about it, where that is not what is to be done about the status. */
    String remedy() default "";
}
