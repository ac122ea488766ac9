package dev.openvmo.alignment.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has progress, from the top down: each is made of the next. */
@Schema(description = "What has progress.")
enum ProgressLevel {
    STRATEGY("s"),
    THEME("t"),
    OBJECTIVE("o"),
    KEY_RESULT("k");

    private final String alias;

    ProgressLevel(String alias) {
        this.alias = alias;
    }

    /** What it is called in the statement that reads all of them. */
    String alias() {
        return alias;
    }
}
