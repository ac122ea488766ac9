package dev.openvmo.kit.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A representation of what belongs to a portfolio. */
public interface Owned extends Timestamped {
    @Schema(description = "The portfolio it belongs to.")
    UUID portfolioId();
}
