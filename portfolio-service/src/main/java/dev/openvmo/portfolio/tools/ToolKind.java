package dev.openvmo.portfolio.tools;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of tool it is. */
@Schema(description = "LICENCE: one for each who uses it; ENVIRONMENT: one for each piece of work in it.")
enum ToolKind {
    LICENCE,
    ENVIRONMENT
}
