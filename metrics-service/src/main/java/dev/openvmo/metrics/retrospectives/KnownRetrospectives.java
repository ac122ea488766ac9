package dev.openvmo.metrics.retrospectives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks retrospectives up, for what comes from them. */
@ApplicationScoped
public class KnownRetrospectives {
    private final RetrospectiveRepository retrospectives;

    KnownRetrospectives(RetrospectiveRepository retrospectives) {
        this.retrospectives = retrospectives;
    }

    /** 422 unknown-reference at {@code /retrospectiveId} where a body names one that the caller cannot see. */
    public void require(UUID id) {
        if (id != null) {
            retrospectives.referenced(id, "/retrospectiveId");
        }
    }
}
