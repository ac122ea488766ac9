package dev.openvmo.metrics.sources;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The senders that are understood as they are. */
@Schema(description = "Who delivers.")
public enum SourceKind {
    GITHUB,
    GITLAB,
    PAGERDUTY;

    /** As it stands in the path of its deliveries. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
