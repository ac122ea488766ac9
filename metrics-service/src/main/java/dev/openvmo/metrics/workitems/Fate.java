package dev.openvmo.metrics.workitems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of a message about a work item that there is already. The higher revision wins, a lower one is stale; without a
 * revision the later arrival wins, and the revision reached so far stays the one to beat. Of two that claim the same revision
 * the one of the greater digest wins, whichever comes first: so any order of the same messages ends the same. {@link
 * WorkItemStore} says the same in SQL.
 */
@Schema(name = "WorkItemFate", description = "What became of what was sent: STALE is a lower revision than there is.")
enum Fate {
    ACCEPTED,
    UNCHANGED,
    STALE;

    /** Of the arrival, beside the revision and digest that there are. */
    static Fate of(Long revision, String content, WorkItem arrival) {
        var compared = arrival.content().compareTo(content);
        if (arrival.revision() == null) {
            return compared == 0 ? UNCHANGED : ACCEPTED;
        }
        var newer = revision == null ? 1 : arrival.revision().compareTo(revision);
        if (newer == 0) {
            return compared == 0 ? UNCHANGED : compared > 0 ? ACCEPTED : STALE;
        }
        return newer > 0 ? ACCEPTED : STALE;
    }
}
