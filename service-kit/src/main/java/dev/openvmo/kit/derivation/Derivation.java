package dev.openvmo.kit.derivation;

import java.time.Instant;
import java.util.Map;

/**
 * How a number was made; recomputing the formula from the inputs gives the value exactly.
 *
 * @param formula readable formula
 * @param version version of the formula or model
 * @param inputs every input by name
 * @param value the result
 * @param asOf when it was computed
 */
public record Derivation(String formula, String version, Map<String, Object> inputs, Object value, Instant asOf) {}
