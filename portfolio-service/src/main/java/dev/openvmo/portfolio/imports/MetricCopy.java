package dev.openvmo.portfolio.imports;

import java.util.List;
import java.util.UUID;

/** The little of a metric's definition that says what metrics-service will take: columns of table {@code metric}. */
record MetricCopy(UUID id, String key, String unit, List<String> subjectTypes) {
    boolean measuresInitiatives() {
        return subjectTypes.contains("INITIATIVE");
    }
}
