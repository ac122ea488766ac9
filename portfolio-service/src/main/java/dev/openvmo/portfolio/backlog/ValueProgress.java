package dev.openvmo.portfolio.backlog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does what benefits brought keep up with what was forecast? */
@Schema(
        description =
                "Whether what benefits brought keeps up with what was forecast: ON_TRACK from a ratio of 1, AT_RISK from 0.7, BEHIND below.")
public enum ValueProgress {
    ON_TRACK,
    AT_RISK,
    BEHIND
}
