package dev.openvmo.metrics.retrospectives;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose period it is. */
@Schema(name = "RetrospectiveSubjectType", description = "Whose period it is.")
enum RetrospectiveSubject {
    PORTFOLIO,
    VALUE_STREAM,
    TEAM,
    INITIATIVE
}
