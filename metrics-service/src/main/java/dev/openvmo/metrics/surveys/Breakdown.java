package dev.openvmo.metrics.surveys;

/** What results are told by. */
enum Breakdown {
    GROUP
}
