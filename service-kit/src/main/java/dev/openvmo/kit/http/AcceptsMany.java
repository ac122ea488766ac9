package dev.openvmo.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a POST that reads an array or NDJSON besides a single document, or on the type a resource holds to do so
 * (Bulk): known to the contract and to the check of query parameters.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcceptsMany {}
