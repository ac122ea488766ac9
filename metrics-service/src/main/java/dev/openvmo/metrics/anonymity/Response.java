package dev.openvmo.metrics.anonymity;

import java.util.Map;

/**
 * What one respondent said, without what they wrote.
 *
 * @param group of which the link was; null where the survey has no groups
 * @param choices the option chosen of each question that has options
 */
public record Response(String group, int score, Map<String, String> choices) {}
