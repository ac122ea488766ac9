package dev.openvmo.alignment.subjects;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Keeps our copy of the initiatives. One that appears, moves or goes has its score (and what hangs on it) settled anew. */
@ApplicationScoped
class InitiativeConsumer implements StateConsumer {
    private static final Aggregate INITIATIVE = new Aggregate("portfolio", "initiative");

    private static final String UPSERT =
            """
            with known as (
                select id, portfolio_id, deleted from initiative where id = any (cast(:ids as uuid[]))
            ), written as (
                insert into initiative as i (id, portfolio_id, title, state, deleted, state_version, updated_at)
                select n.*, (select instant())
                from unnest(cast(:ids as uuid[]), cast(:portfolios as uuid[]), cast(:titles as text[]), cast(:states as text[]),
                    cast(:deleted as boolean[]), cast(:versions as bigint[])) as n
                on conflict (id) do update set
                    portfolio_id = excluded.portfolio_id, title = excluded.title, state = excluded.state,
                    deleted = excluded.deleted, state_version = excluded.state_version, updated_at = excluded.updated_at
                where i.state_version < excluded.state_version
                returning i.id, i.portfolio_id, i.deleted
            )
            select w.id from written w left join known k on k.id = w.id
            where k.id is null or k.portfolio_id <> w.portfolio_id or k.deleted <> w.deleted""";

    private final EntityManager entities;
    private final Rescore rescore;

    InitiativeConsumer(EntityManager entities, Rescore rescore) {
        this.entities = entities;
        this.rescore = rescore;
    }

    @Override
    public Aggregate aggregate() {
        return INITIATIVE;
    }

    @Override
    public void apply(List<StateEvent> events) {
        var states = events.stream().map(InitiativeConsumer::read).toList();
        @SuppressWarnings("unchecked")
        List<UUID> unsettled = entities.createNativeQuery(UPSERT)
                .setParameter("ids", events.stream().map(StateEvent::id).toArray(UUID[]::new))
                .setParameter(
                        "portfolios",
                        states.stream().map(InitiativeCopy::portfolioId).toArray(UUID[]::new))
                .setParameter(
                        "titles", states.stream().map(InitiativeCopy::title).toArray(String[]::new))
                .setParameter(
                        "states", states.stream().map(InitiativeCopy::state).toArray(String[]::new))
                .setParameter(
                        "deleted", events.stream().map(StateEvent::deleted).toArray(Boolean[]::new))
                .setParameter(
                        "versions",
                        events.stream().map(StateEvent::stateVersion).toArray(Long[]::new))
                .getResultList();
        rescore.initiatives(unsettled);
    }

    private static InitiativeCopy read(StateEvent event) {
        return event.deleted() ? new InitiativeCopy(event.portfolioId(), null, null) : event.as(InitiativeCopy.class);
    }

    /** The little of an initiative's state that we need. */
    record InitiativeCopy(UUID portfolioId, String title, String state) {}
}
