package dev.openvmo.alignment.subjects;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Keeps our copy of the portfolios, and from it the tree by which grants and strategies reach down. */
@ApplicationScoped
class PortfolioConsumer implements StateConsumer {
    private static final Aggregate PORTFOLIO = new Aggregate("portfolio", "portfolio");

    /** Upserts what is newer and answers where the tree changed: a new or gone portfolio, or another parent. */
    private static final String UPSERT =
            """
            with known as (
                select id, parent_id, deleted from portfolio where id = any (cast(:ids as uuid[]))
            ), written as (
                insert into portfolio as p (id, parent_id, key, name, currency, deleted, state_version, updated_at)
                select n.*, (select instant())
                from unnest(cast(:ids as uuid[]), cast(:parents as uuid[]), cast(:keys as text[]), cast(:names as text[]),
                    cast(:currencies as text[]), cast(:deleted as boolean[]), cast(:versions as bigint[])) as n
                on conflict (id) do update set
                    parent_id = excluded.parent_id, key = excluded.key, name = excluded.name, currency = excluded.currency,
                    deleted = excluded.deleted, state_version = excluded.state_version, updated_at = excluded.updated_at
                where p.state_version < excluded.state_version
                returning p.id, p.parent_id, p.deleted
            )
            select w.id from written w left join known k on k.id = w.id
            where k.id is null or k.parent_id is distinct from w.parent_id or k.deleted <> w.deleted""";

    private static final String GROW =
            """
            insert into portfolio_tree as t (id, parent_id, state_version)
            select id, parent_id, state_version from portfolio where id = any (cast(:ids as uuid[])) and not deleted
            on conflict (id) do update set parent_id = excluded.parent_id, state_version = excluded.state_version
            where t.state_version < excluded.state_version""";

    private static final String PRUNE =
            """
            delete from portfolio_tree t using portfolio p
            where p.id = t.id and p.deleted and t.id = any (cast(:ids as uuid[]))""";

    private final EntityManager entities;
    private final Rescore rescore;

    PortfolioConsumer(EntityManager entities, Rescore rescore) {
        this.entities = entities;
        this.rescore = rescore;
    }

    @Override
    public Aggregate aggregate() {
        return PORTFOLIO;
    }

    @Override
    public void apply(List<StateEvent> events) {
        var states = events.stream().map(PortfolioConsumer::read).toList();
        @SuppressWarnings("unchecked")
        List<UUID> regrown = entities.createNativeQuery(UPSERT)
                .setParameter("ids", events.stream().map(StateEvent::id).toArray(UUID[]::new))
                .setParameter(
                        "parents", states.stream().map(PortfolioCopy::parentId).toArray(UUID[]::new))
                .setParameter("keys", states.stream().map(PortfolioCopy::key).toArray(String[]::new))
                .setParameter("names", states.stream().map(PortfolioCopy::name).toArray(String[]::new))
                .setParameter(
                        "currencies",
                        states.stream().map(PortfolioCopy::currency).toArray(String[]::new))
                .setParameter(
                        "deleted", events.stream().map(StateEvent::deleted).toArray(Boolean[]::new))
                .setParameter(
                        "versions",
                        events.stream().map(StateEvent::stateVersion).toArray(Long[]::new))
                .getResultList();
        if (regrown.isEmpty()) {
            return;
        }
        for (var statement : List.of(GROW, PRUNE)) {
            entities.createNativeQuery(statement)
                    .setParameter("ids", regrown.toArray(UUID[]::new))
                    .executeUpdate();
        }
        rescore.beneath(regrown);
    }

    private static PortfolioCopy read(StateEvent event) {
        return event.deleted() ? PortfolioCopy.GONE : event.as(PortfolioCopy.class);
    }

    /** The little of a portfolio's state that we need. */
    record PortfolioCopy(UUID parentId, String key, String name, String currency) {
        static final PortfolioCopy GONE = new PortfolioCopy(null, null, null, null);
    }
}
