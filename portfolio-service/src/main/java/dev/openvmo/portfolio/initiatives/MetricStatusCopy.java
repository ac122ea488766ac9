package dev.openvmo.portfolio.initiatives;

import java.util.UUID;

/** Which metric has measured what: columns of table {@code metric_status}. */
record MetricStatusCopy(UUID id, String metric, Subject subject) {

    /** What was measured. */
    record Subject(String type, UUID id) {}
}
