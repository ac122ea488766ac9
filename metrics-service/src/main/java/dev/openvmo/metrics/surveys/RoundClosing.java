package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.anonymity.Publication;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.observations.ObservationWrites;
import dev.openvmo.metrics.observations.ToldByDay;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/**
 * Ends a round: decides once what is told of it, and lets go of all else. The round's row is locked, so that whoever is
 * answering has been counted, and whoever comes later finds it closed.
 */
@ApplicationScoped
class RoundClosing {
    private static final String SOURCE = "survey";

    private final RoundRepository rounds;
    private final LinkTable links;
    private final ResponseTable responses;
    private final Results results;
    private final Comments comments;
    private final ObservationWrites measurements;
    private final Places places;
    private final IntakeLock lock;
    private final JsonText json;
    private final TransactionTime time;

    RoundClosing(
            RoundRepository rounds,
            LinkTable links,
            ResponseTable responses,
            Results results,
            Comments comments,
            ObservationWrites measurements,
            Places places,
            IntakeLock lock,
            JsonText json,
            TransactionTime time) {
        this.rounds = rounds;
        this.links = links;
        this.responses = responses;
        this.results = results;
        this.comments = comments;
        this.measurements = measurements;
        this.places = places;
        this.lock = lock;
        this.json = json;
        this.time = time;
    }

    /** For whoever asks: 404, 403, 412, 409 round-closed. */
    RoundView close(UUID id) {
        lock.shared(); // before any row
        var round = rounds.forStep(id);
        round.requireOpen();
        return end(round);
    }

    /** When its time is over; nothing where somebody else has closed it. */
    void closeDue(UUID id) {
        lock.shared();
        var round = rounds.reread(id, LockModeType.PESSIMISTIC_WRITE);
        if (round.state == RoundState.OPEN) {
            end(round);
        }
    }

    private RoundView end(RoundEntity round) {
        var form = json.read(round.formJson, Form.class);
        var told = responses.take(round.id);
        var publication = Publication.of(
                form.asked(),
                links.byGroup(round.id),
                round.invited,
                told.stream().map(ResponseTable.Told::response).toList());
        links.forget(round.id);
        round.state = RoundState.CLOSED;
        round.closedAt = time.instant();
        var view = rounds.record(round, "closed");
        results.publish(round, form, publication, measured(round, form, publication));
        comments.publish(round, publication, told);
        return view;
    }

    /** The metric that the score became a measurement of; none where it is not told, or cannot be measured any more. */
    private String measured(RoundEntity round, Form form, Publication publication) {
        if (form.metric() == null || !publication.whole().published()) {
            return null;
        }
        try {
            var day = round.closedAt
                    .atZone(places.get(form.subjectType(), form.subjectId()).zone())
                    .toLocalDate();
            measurements.create(
                    form.metric(),
                    form.subjectType(),
                    form.subjectId(),
                    new ToldByDay(day, publication.whole().score(), SOURCE, round.id.toString(), null),
                    round.closedAt);
            return form.metric();
        } catch (Problem gone) {
            return null;
        }
    }
}
