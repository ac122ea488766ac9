package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Investment horizon: retire, run, grow, explore. */
@Schema(description = "How far ahead it looks (McKinsey); H0 is what is to be retired.")
public enum Horizon {
    H0,
    H1,
    H2,
    H3
}
