package dev.openvmo.kit.endpoint;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on every {@code @Path} class. Each resource method then runs in the one transaction of its request: read-only
 * for GET, with row security set from the caller's grants and the method's {@code @RolesAllowed}, at the moment
 * {@code ?asOf=} names, answered once per {@code Idempotency-Key}, and run again when it met another transaction.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {}
