package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision says; persevere, pivot and stop are SAFe's answers to what an MVP has shown. */
@Schema(description = "What it says; all but FUND and OVERRIDE are said of an initiative.")
public enum DecisionKind {
    GO,
    NO_GO,
    FUND,
    PIVOT,
    PERSEVERE,
    STOP,
    OVERRIDE;

    /** Whether it may be said of a portfolio as a whole. */
    public boolean ofPortfolio() {
        return this == FUND || this == OVERRIDE;
    }
}
