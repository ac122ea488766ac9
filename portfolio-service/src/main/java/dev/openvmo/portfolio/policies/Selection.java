package dev.openvmo.portfolio.policies;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the criteria set in force says of an initiative at gates.
 *
 * @param thresholds what a score must reach, by gate
 * @param scored whether the score that is known is by this set
 * @param failures what must be passed and is not
 */
public record Selection(Map<String, BigDecimal> thresholds, boolean scored, List<String> failures) {}
