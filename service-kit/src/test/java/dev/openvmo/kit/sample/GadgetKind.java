package dev.openvmo.kit.sample;

enum GadgetKind {
    TOOL,
    TOY
}
