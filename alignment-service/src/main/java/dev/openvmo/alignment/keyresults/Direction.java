package dev.openvmo.alignment.keyresults;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a key result goes from its baseline to its target. */
@Schema(name = "KeyResultDirection", description = "Whether the target is above the baseline or below it.")
enum Direction {
    RISING,
    FALLING
}
