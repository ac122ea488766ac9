package dev.openvmo.kit.sample;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What sort it is.")
enum GadgetKind {
    TOOL,
    TOY
}
