package dev.openvmo.metrics.lessons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a lesson that was taken up helped. */
@Schema(name = "LessonHelped", description = "Whether it helped; UNKNOWN until somebody says so.")
enum Helped {
    HELPED,
    DID_NOT_HELP,
    UNKNOWN
}
