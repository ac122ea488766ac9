package dev.openvmo.metrics.observations;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a measurement takes the place of the one its natural key has. The higher revision wins, a lower one is stale;
 * without a revision the later arrival wins, and the revision reached so far stays the one to beat. Of two that claim the
 * same revision the greater one wins, whichever comes first: so any order of the same measurements ends the same.
 * {@link ObservationStore} says the same in SQL.
 */
@Schema(description = "What became of what was sent: STALE is a lower revision than the one there is.")
enum Supersession {
    ACCEPTED,
    UNCHANGED,
    STALE;

    private static final Comparator<Observation> CONTENT = Comparator.comparing(Observation::observedAt)
            .thenComparing(Observation::value)
            .thenComparing(Observation::metric)
            .thenComparing(Observation::subjectType, Comparator.comparing(Enum::name))
            .thenComparing(Observation::subjectName);

    static Supersession of(Observation current, Observation arrival) {
        var content = CONTENT.compare(arrival, current);
        if (arrival.revision() == null) {
            return content == 0 ? UNCHANGED : ACCEPTED;
        }
        var revision = current.revision() == null ? 1 : arrival.revision().compareTo(current.revision());
        if (revision == 0) {
            return content == 0 ? UNCHANGED : content > 0 ? ACCEPTED : STALE;
        }
        return revision > 0 ? ACCEPTED : STALE;
    }

    /** What is kept when the arrival is accepted. */
    static Observation successor(Observation current, Observation arrival) {
        if (arrival.revision() != null || current.revision() == null) {
            return arrival;
        }
        return arrival.revised(current.revision());
    }
}
