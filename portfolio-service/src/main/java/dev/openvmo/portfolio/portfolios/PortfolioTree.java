package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The kit's tree from which grants expand, written in the transaction of a portfolio's own change. */
@ApplicationScoped
class PortfolioTree {
    private static final int HANGING =
            0x7072_6565; // one mover at a time: two moves that each look legal could close a circle

    private final EntityManager entities;
    private final Grants grants;

    PortfolioTree(EntityManager entities, Grants grants) {
        this.entities = entities;
        this.grants = grants;
    }

    void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:k)) as l")
                .setParameter("k", HANGING)
                .getSingleResult();
    }

    Ancestry above(UUID parent) {
        @SuppressWarnings("unchecked")
        List<UUID> line = entities.createNativeQuery(
                        """
                        with recursive line as (
                            select id, parent_id from portfolio_tree where id = :parent
                            union
                            select t.id, t.parent_id from portfolio_tree t join line on t.id = line.parent_id)
                        select id from line""")
                .setParameter("parent", parent)
                .getResultList();
        return new Ancestry(line);
    }

    /** Hangs the portfolio under its parent and lets the caller go on with it in this transaction. */
    void hang(UUID id, UUID parent) {
        entities.createNativeQuery(
                        """
                        insert into portfolio_tree (id, parent_id, state_version) values (:id, cast(:parent as uuid), 0)
                        on conflict (id) do update set parent_id = excluded.parent_id""")
                .setParameter("id", id)
                .setParameter("parent", parent == null ? null : parent.toString())
                .executeUpdate();
        grants.expand();
    }

    void drop(UUID id) {
        entities.createNativeQuery("delete from portfolio_tree where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
