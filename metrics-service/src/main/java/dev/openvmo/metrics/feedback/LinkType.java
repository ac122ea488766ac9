package dev.openvmo.metrics.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can come of feedback. */
@Schema(name = "FeedbackLinkType", description = "What it is linked with.")
enum LinkType {
    INITIATIVE("select id from subject where id = :id and type = 'INITIATIVE' and not deleted");

    private final String query;

    LinkType(String query) {
        this.query = query;
    }

    /** Finds the one of this id, where the running transaction may see it. */
    String query() {
        return query;
    }
}
