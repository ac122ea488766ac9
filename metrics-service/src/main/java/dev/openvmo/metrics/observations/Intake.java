package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.intake.IntakeProblem;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/** Takes measurements: places each, keeps what is newer, and marks what has to be recomputed because of them. */
@ApplicationScoped
class Intake {
    private final IntakeLock lock;
    private final Definitions definitions;
    private final ObservationStore store;
    private final Consequences consequences;
    private final Subjects subjects;

    Intake(
            IntakeLock lock,
            Definitions definitions,
            ObservationStore store,
            Consequences consequences,
            Subjects subjects) {
        this.lock = lock;
        this.definitions = definitions;
        this.store = store;
        this.consequences = consequences;
        this.subjects = subjects;
    }

    /** One fate for every item; a null item was refused before and is skipped. */
    IntakeResult take(List<Observation> items, Writer writer) {
        lock.shared();
        var tally = new IntakeResult(items.size());
        var places = places(items, writer);
        var reduction = reduce(items, places, tally);
        var winners = reduction.winners();
        if (!winners.isEmpty()) {
            var written = store.upsert(winners, writer);
            tally.wrote(written);
            count(reduction, winners, written, writer, tally);
            consequences.follow(written);
        }
        return tally;
    }

    private SubjectResolver places(List<Observation> items, Writer writer) {
        var metrics = new HashSet<String>();
        for (var item : items) {
            if (item != null) {
                metrics.add(item.metric());
            }
        }
        return new SubjectResolver(writer, definitions.byKeys(metrics), subjects.told(items), subjects.linked(items));
    }

    private static Reduction reduce(List<Observation> items, SubjectResolver places, IntakeResult tally) {
        var reduction = new Reduction();
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) != null) {
                try {
                    reduction.add(index, places.place(items.get(index)));
                } catch (Problem problem) {
                    tally.refused(index, problem);
                }
            }
        }
        return reduction;
    }

    private void count(
            Reduction reduction,
            List<ResolvedObservation> winners,
            ObservationStore.Written written,
            Writer writer,
            IntakeResult tally) {
        if (written.placed() == winners) {
            reduction
                    .groups()
                    .forEach(group -> tally.counted(
                            group, Supersession.ACCEPTED, group.winner().portfolioId() == null));
            return;
        }
        var ids = written.ids();
        var rest = winners.stream()
                .map(placed -> placed.observation().id())
                .filter(id -> !ids.contains(id))
                .toList();
        var kept = store.current(rest, writer);
        var stale = written.staleIds();
        for (var group : reduction.groups()) {
            var winner = group.winner();
            var id = winner.observation().id();
            var current = kept.get(id);
            if (stale.contains(id)) {
                tally.counted(group, Supersession.STALE, false);
            } else if (current == null) {
                tally.counted(group, Supersession.ACCEPTED, winner.portfolioId() == null);
            } else if (current.writable()) {
                tally.counted(
                        group,
                        Supersession.of(current.placed().observation(), winner.observation()),
                        current.placed().portfolioId() == null);
            } else {
                tally.refused(group, held(winner.observation()));
            }
        }
    }

    /** Another writer's observation: that its key is taken is all that is said of it. */
    private static Problem held(Observation observation) {
        return Problem.of(
                        IntakeProblem.NATURAL_KEY_HELD,
                        "'%s' of '%s' is not yours".formatted(observation.externalId(), observation.source()))
                .at("/externalId", ErrorCode.NATURAL_KEY_HELD, "send another source or externalId");
    }
}
