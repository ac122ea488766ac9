package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Writes down what was decided about an initiative: row, transition log, place in the backlog, announcement. */
@ApplicationScoped
class InitiativeRecorder {
    private final EntityManager entities;
    private final Rankings rankings;
    private final Outbox outbox;
    private final TransactionTime moment;
    private final Caller caller;

    InitiativeRecorder(
            EntityManager entities, Rankings rankings, Outbox outbox, TransactionTime moment, Caller caller) {
        this.entities = entities;
        this.rankings = rankings;
        this.outbox = outbox;
        this.moment = moment;
        this.caller = caller;
    }

    InitiativeEntity add(UUID id, InitiativeRequest request) {
        var initiative = persist(id, request);
        logEntry(initiative);
        // All of it was written here: nobody else sees the row yet, so nobody else can have estimated it.
        outbox.changed(InitiativeState.AGGREGATE, id, "created", initiative, () -> state(initiative));
        rankings.place(List.of(id));
        return initiative;
    }

    private static Announcement state(InitiativeEntity initiative) {
        return new Announcement(initiative.id, initiative.portfolioId, InitiativeState.of(initiative, null));
    }

    /** One flush, one ranking, one announcement per kind of change. */
    void record(InitiativeBatch batch) {
        // rows of one table after the other, so that they travel in batches
        batch.added.entrySet().stream()
                .map(added -> persist(added.getKey(), added.getValue()))
                .toList()
                .forEach(this::logEntry);
        batch.changed.forEach(InitiativeEntity::edit);
        entities.flush();
        if (!batch.added.isEmpty()) {
            rankings.place(batch.added.keySet());
            outbox.changed(InitiativeState.AGGREGATE, batch.added.keySet(), "created");
        }
        if (!batch.changed.isEmpty()) {
            var ids = batch.changed.keySet().stream().map(changed -> changed.id).toList();
            outbox.changed(InitiativeState.AGGREGATE, ids, "updated");
        }
    }

    private InitiativeEntity persist(UUID id, InitiativeRequest request) {
        var initiative = new InitiativeEntity();
        initiative.id = id;
        initiative.createdAt = moment.instant();
        initiative.stateEnteredAt = initiative.createdAt;
        initiative.edit(request);
        entities.persist(initiative);
        return initiative;
    }

    private void logEntry(InitiativeEntity initiative) {
        entities.persist(TransitionEntity.of(initiative, null, null, caller.subject()));
    }

    void change(InitiativeEntity initiative, InitiativeRequest request) {
        var from = initiative.portfolioId;
        initiative.edit(request);
        if (!initiative.portfolioId.equals(from)) {
            move(initiative, from);
        }
        announce(initiative, "updated");
    }

    void enter(InitiativeEntity initiative, TransitionRequest request) {
        var from = initiative.state;
        initiative.enter(request.to(), request.outcome(), moment.instant());
        entities.persist(TransitionEntity.of(initiative, from, request.reason(), caller.subject()));
        announce(initiative, "state-changed");
    }

    void estimated(InitiativeEntity initiative) {
        announce(initiative, "estimated");
        rankings.place(List.of(initiative.id));
    }

    void remove(InitiativeEntity initiative) {
        rankings.remove(initiative.id);
        each("delete from initiative_transition where initiative_id = :id", initiative.id);
        each("delete from initiative_estimates where initiative_id = :id", initiative.id);
        entities.remove(initiative);
        entities.flush();
        outbox.deleted(InitiativeState.AGGREGATE, initiative.id, initiative.portfolioId);
    }

    private void move(InitiativeEntity initiative, UUID from) {
        entities.flush();
        for (var table : List.of("initiative_transition", "initiative_estimates")) {
            each(
                    "update " + table + " t set portfolio_id = i.portfolio_id, updated_at = (select instant())"
                            + " from initiative i where i.id = t.initiative_id and i.id = :id",
                    initiative.id);
        }
        rankings.place(List.of(initiative.id));
        outbox.moved(InitiativeState.AGGREGATE, initiative.id, from);
    }

    private void each(String sql, UUID id) {
        entities.createNativeQuery(sql).setParameter("id", id).executeUpdate();
    }

    private void announce(InitiativeEntity initiative, String what) {
        entities.flush();
        outbox.changed(InitiativeState.AGGREGATE, initiative.id, what);
    }
}
