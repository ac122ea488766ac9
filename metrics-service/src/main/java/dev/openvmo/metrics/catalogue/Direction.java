package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way is better. */
@Schema(description = "Which way is better.")
public enum Direction {
    INCREASE,
    DECREASE
}
