package dev.openvmo.kit.event;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.security.Caller;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** Who acts for which request: what an event says about its cause. */
@ApplicationScoped
class EventContext {

    private final Caller caller;

    EventContext(Caller caller) {
        this.caller = caller;
    }

    String actor() {
        return Arc.container().requestContext().isActive() ? caller.subject() : Caller.SERVICE;
    }

    Correlation cause() {
        return Correlation.now();
    }
}
