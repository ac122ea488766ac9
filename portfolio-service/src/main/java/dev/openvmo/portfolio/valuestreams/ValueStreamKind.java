package dev.openvmo.portfolio.valuestreams;

/** Does the stream serve customers, or build what serves them (SAFe)? */
enum ValueStreamKind {
    OPERATIONAL,
    DEVELOPMENT
}
