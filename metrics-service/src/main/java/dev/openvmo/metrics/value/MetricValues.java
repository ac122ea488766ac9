package dev.openvmo.metrics.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the metric values a summary carries. */
@ApplicationScoped
class MetricValues {
    private static final TypeReference<List<MetricValue>> LIST = new TypeReference<>() {};

    private final ObjectMapper mapper;

    MetricValues(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<MetricValue> read(ValueSummaryEntity summary) {
        try {
            return mapper.readValue(summary.metrics, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("value_summary.metrics holds what ValueStore wrote", e);
        }
    }
}
