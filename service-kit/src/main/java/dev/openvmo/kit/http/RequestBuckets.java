package dev.openvmo.kit.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.LongStream;

/** Answers are counted by how long they took, so that shares and percentiles can be told over replicas and time. */
class RequestBuckets {
    /** Milliseconds: what is instant, what the gateway's deadlines are, and between. */
    private static final long[] UP_TO = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_300, 5_000, 10_000, 30_000};

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(LongStream.of(UP_TO)
                                        .mapToDouble(millis -> millis * 1_000_000.0)
                                        .toArray())
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
