package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.backlog.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What hangs on an initiative and goes where it goes: its log, its estimates, what was said of it, its place in the backlog. */
@ApplicationScoped
class InitiativeParts {
    private static final List<String> TABLES =
            List.of("initiative_transition", "initiative_estimates", "initiative_statement");

    private final Sql sql;
    private final Rankings rankings;

    InitiativeParts(Sql sql, Rankings rankings) {
        this.sql = sql;
        this.rankings = rankings;
    }

    /** Takes them along into the portfolio the initiative is in now. */
    void follow(UUID initiativeId) {
        for (var table : TABLES) {
            sql.query(
                            """
                            update %s t set portfolio_id = i.portfolio_id, updated_at = instant()
                            from initiative i where i.id = t.initiative_id and i.id = :id"""
                                    .formatted(table))
                    .with("id", initiativeId)
                    .update();
        }
        rankings.place(List.of(initiativeId));
    }

    void delete(UUID initiativeId) {
        rankings.remove(initiativeId);
        for (var table : TABLES) {
            sql.query("delete from %s where initiative_id = :id".formatted(table))
                    .with("id", initiativeId)
                    .update();
        }
    }
}
