package dev.openvmo.metrics.lessons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what happened is to be repeated. */
@Schema(description = "GOOD: it worked, and is to be repeated. BAD: it went wrong, and is to be avoided.")
public enum LessonKind {
    GOOD,
    BAD
}
