package dev.openvmo.alignment.keyresults;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grade beside what its commitment expects. */
@Schema(
        name = "KeyResultExpectation",
        description =
                "COMMITTED: MET at 1, MISSED below. ASPIRATIONAL, by tenths: MET at 0.6 and 0.7, MISSED below, EXCEEDED above.")
enum Expectation {
    MISSED,
    MET,
    EXCEEDED
}
