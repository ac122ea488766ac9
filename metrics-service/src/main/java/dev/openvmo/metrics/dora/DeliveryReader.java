package dev.openvmo.metrics.dora;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** DORA's five, for the features that keep them. */
@ApplicationScoped
public class DeliveryReader {
    private final DeliveryMetrics metrics;

    DeliveryReader(DeliveryMetrics metrics) {
        this.metrics = metrics;
    }

    /** Of what was deployed for a subject between these days, the second left out. */
    public DeliveryMetricsView ofSubject(SubjectType type, UUID id, LocalDate from, LocalDate to) {
        var asked = new DeliveryMetricsRequest();
        asked.subjectType = DeliveryScope.Kind.valueOf(type.name());
        asked.subjectId = id;
        asked.from = from.toString();
        asked.to = to.toString();
        return metrics.of(asked);
    }
}
