package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.terms.KanbanProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which initiative goes on instead of which. */
@ApplicationScoped
class Pivots {
    private final InitiativeRepository initiatives;
    private final RowSecurity scope;
    private final Sql sql;

    Pivots(InitiativeRepository initiatives, RowSecurity scope, Sql sql) {
        this.initiatives = initiatives;
        this.scope = scope;
        this.sql = sql;
    }

    /** One pivot at a time, and before any initiative is locked: two that each look legal could close a circle. */
    void inTurn() {
        sql.query("select pg_advisory_xact_lock(hashtextextended('initiative pivots', 0))")
                .list(row -> null);
    }

    /** 422 where the caller sees no such initiative, 409 where that one, by whatever others, was pivoted into this one. */
    void require(UUID id, UUID into) {
        initiatives.referenced(into, "/pivotedInto");
        var line = scope.readingAll(() -> sql.query(
                        """
                        with recursive line (id) as (
                            select cast(:into as uuid)
                            union
                            select i.pivoted_into from line join initiative i on i.id = line.id where i.pivoted_into is not null)
                        select id from line""")
                .with("into", into)
                .list(row -> row.uuid("id")));
        if (line.contains(id)) {
            throw Problem.of(KanbanProblem.PIVOT_CIRCLE, "What %s was pivoted into leads back here.".formatted(into));
        }
    }

    /** Those that the caller may see which were pivoted into this one. */
    List<UUID> from(UUID id) {
        return sql.query("select id from initiative where pivoted_into = :id order by id limit 1000")
                .with("id", id)
                .list(row -> row.uuid("id"));
    }
}
