package dev.openvmo.metrics.facts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the initiative that a fact names is known. */
@Schema(description = "NONE names no initiative and is its service's; UNLINKED waits for the one that it names.")
enum InitiativeLink {
    NONE,
    LINKED,
    UNLINKED;

    /** The same as {@link #of} in SQL, over the table {@code t}. */
    static final String SQL =
            """
            case when t.initiative_id is not null then 'LINKED' when t.initiative_ref is null then 'NONE' else 'UNLINKED' end""";

    static InitiativeLink of(FactEntity row) {
        return row.initiativeId != null ? LINKED : row.initiativeRef == null ? NONE : UNLINKED;
    }
}
