package dev.openvmo.kit.event;

import dev.openvmo.kit.security.Caller;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Who acts in which request under which trace: what an event says about its cause. */
@ApplicationScoped
class EventContext {

    private final Caller caller;

    EventContext(Caller caller) {
        this.caller = caller;
    }

    String actor() {
        return Arc.container().requestContext().isActive() ? caller.subject() : Caller.SERVICE;
    }

    String requestId() {
        return MDC.get("requestId") instanceof String id ? id : null;
    }

    /** The current span as W3C trace context, or null outside any trace. */
    String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
