package dev.openvmo.portfolio.initiatives;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The little of a criteria set that gates ask: columns of table {@code criteria_set}. */
record CriteriaSetCopy(UUID id, UUID portfolioId, String state, List<Threshold> thresholds) {

    /** What a score must reach at a gate. */
    record Threshold(String gate, BigDecimal minimum) {}
}
