package dev.openvmo.kit.correlation;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which requests are recorded: a share of them, by their trace's id, so that all processes agree, whatever their callers wish. What
 * is done for a request that is not recorded is not either: a path that is suppressed because it proves its caller would
 * else be in the span of the call that passes it on.
 */
class Sampling {
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double share) {
        var some = Sampler.traceIdRatioBased(share);
        return Sampler.parentBasedBuilder(some)
                .setRemoteParentSampled(some)
                .setRemoteParentNotSampled(some)
                .build();
    }
}
