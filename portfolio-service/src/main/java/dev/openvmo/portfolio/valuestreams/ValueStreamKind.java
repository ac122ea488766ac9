package dev.openvmo.portfolio.valuestreams;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does the stream serve customers, or build what serves them (SAFe)? */
@Schema(description = "Whether it serves customers or those who do (SAFe).")
enum ValueStreamKind {
    OPERATIONAL,
    DEVELOPMENT
}
