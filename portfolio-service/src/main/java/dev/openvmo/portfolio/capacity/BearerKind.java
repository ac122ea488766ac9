package dev.openvmo.portfolio.capacity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of resource it is. */
@Schema(description = "What kind of resource it is.")
enum BearerKind {
    TEAM,
    PERSON,
    TOOL
}
