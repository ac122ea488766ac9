package dev.openvmo.kit.correlation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * The request that something is done for.
 *
 * @param requestId its name in logs and events, or null where there is none
 * @param traceparent its span as W3C trace context, or null outside any trace
 */
public record Correlation(String requestId, String traceparent) {

    /** What is done for nobody, or for many. */
    public static final Correlation NONE = new Correlation(null, null);

    private static final String REQUEST_ID = "requestId";
    private static final TextMapGetter<Correlation> READER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Correlation cause) {
            return List.of("traceparent");
        }

        @Override
        public String get(Correlation cause, String key) {
            return key.equals("traceparent") ? cause.traceparent : null;
        }
    };

    /** That of this thread. */
    public static Correlation now() {
        var span = Span.current().getSpanContext();
        return new Correlation(
                MDC.get(REQUEST_ID) instanceof String id ? id : null,
                span.isValid()
                        ? "00-%s-%s-%s"
                                .formatted(
                                        span.getTraceId(),
                                        span.getSpanId(),
                                        span.getTraceFlags().asHex())
                        : null);
    }

    /** Does the work as a part of this, on a thread that serves no request. */
    public void run(Runnable work) {
        if (requestId != null) {
            MDC.put(REQUEST_ID, requestId);
        }
        var trace = W3CTraceContextPropagator.getInstance().extract(Context.root(), this, READER);
        try {
            trace.wrap(work).run();
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }
}
