package dev.openvmo.kit.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The announcements one transaction owes. */
final class Pending {

    /** One aggregate. */
    record Key(Aggregate aggregate, UUID id) {}

    private Map<Key, Change> changes = new LinkedHashMap<>();
    private boolean wrote;

    void add(Key key, Change change) {
        changes.merge(key, change, Change::then);
    }

    /** Takes what has been collected since the last time. */
    Map<Key, Change> take() {
        var taken = changes;
        changes = new LinkedHashMap<>();
        wrote |= !taken.isEmpty();
        return taken;
    }

    void wrote() {
        wrote = true;
    }

    boolean wroteRows() {
        return wrote;
    }
}
