package dev.openvmo.metrics.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What is known of the members of one natural key, each with the revision that said it. Messages are merged in as elements
 * of a join-semilattice (commutative, associative, idempotent; Shapiro et al., "Conflict-free Replicated Data Types", 2011,
 * §2.3: state-based objects): each member keeps the greatest (revision, value), where none is the least value. A message
 * without a revision wins as the later arrival, and the revision reached stays the one to beat.
 *
 * @param values by member; null where there is none
 * @param revisions by member; null where none was told
 */
record Known(List<Comparable<?>> values, List<Long> revisions) {
    /** Of a natural key of which nothing was told yet. */
    static Known nothing(int members) {
        return new Known(Collections.nCopies(members, null), Collections.nCopies(members, null));
    }

    /** What a message says of one member: null where nothing, a value of null where it says that there is none. */
    record Said(Comparable<?> value) {}

    /** What is known after a message, and what became of that. */
    record Merged(Known known, Fate fate) {}

    /** Merges what this message says of the members, in their order. */
    Merged with(List<Said> said, Long revision) {
        var next = new ArrayList<>(values);
        var reached = new ArrayList<>(revisions);
        var changed = false;
        var lost = false;
        for (var i = 0; i < said.size(); i++) {
            if (said.get(i) == null) {
                continue;
            }
            var value = said.get(i).value;
            var order = order(revision, value, reached.get(i), next.get(i));
            lost |= order < 0;
            if (order > 0) {
                next.set(i, value);
                reached.set(i, revision == null ? reached.get(i) : revision);
                changed = true;
            }
        }
        return changed
                ? new Merged(new Known(next, reached), Fate.ACCEPTED)
                : new Merged(this, lost ? Fate.STALE : Fate.UNCHANGED);
    }

    /** The highest revision of all members. */
    Long revision() {
        return revisions.stream().filter(Objects::nonNull).max(Long::compare).orElse(null);
    }

    /** Whether what arrives wins (above 0), says the same (0) or loses. */
    private static int order(Long revision, Comparable<?> value, Long reached, Comparable<?> current) {
        if (revision == null) {
            return Objects.equals(value, current) ? 0 : 1;
        }
        if (reached == null) {
            return 1;
        }
        var byRevision = revision.compareTo(reached);
        return byRevision == 0 ? compare(value, current) : byRevision;
    }

    /** Both are of the member's one type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Comparable value, Comparable current) {
        if (value == null || current == null) {
            return Boolean.compare(value != null, current != null);
        }
        return value.compareTo(current);
    }
}
