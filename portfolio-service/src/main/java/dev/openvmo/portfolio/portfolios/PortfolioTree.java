package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The kit's tree from which grants expand, written in the transaction of a portfolio's own change. */
@ApplicationScoped
class PortfolioTree {
    private final Sql sql;
    private final Grants grants;

    PortfolioTree(Sql sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    /** Hangs the portfolio under another parent: 409 where that would close a circle. */
    void move(UUID id, UUID parent) {
        // one mover at a time: two moves that each look legal could close a circle
        sql.query("select pg_advisory_xact_lock(hashtextextended('portfolio tree', 0))")
                .list(row -> null);
        if (parent != null) {
            above(parent).adopt(id).orThrow();
        }
        hang(id, parent);
    }

    /** Hangs the portfolio under its parent and lets the caller go on with it in this transaction. */
    void hang(UUID id, UUID parent) {
        sql.query(
                        """
                        insert into portfolio_tree (id, parent_id, state_version) values (:id, cast(:parent as uuid), 0)
                        on conflict (id) do update set parent_id = excluded.parent_id, updated_at = instant()""")
                .with("id", id)
                .with("parent", parent)
                .update();
        grants.expand();
    }

    /** The portfolio and all below it. */
    List<UUID> below(UUID id) {
        return sql.query(
                        """
                        with recursive place (id) as (
                            select cast(:id as uuid)
                            union
                            select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted)
                        select id from place""")
                .with("id", id)
                .list(row -> row.uuid("id"));
    }

    void drop(UUID id) {
        sql.query("delete from portfolio_tree where id = :id").with("id", id).update();
    }

    private Ancestry above(UUID parent) {
        return new Ancestry(sql.query(
                        """
                        with recursive line as (
                            select id, parent_id from portfolio_tree where id = :parent
                            union
                            select t.id, t.parent_id from portfolio_tree t join line on t.id = line.parent_id)
                        select id from line""")
                .with("parent", parent)
                .list(row -> row.uuid("id")));
    }
}
