package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes links along when their initiative moves to another portfolio: who may share there may take them back. */
@ApplicationScoped
class StatementMoves implements Follower {
    private final Sql sql;

    StatementMoves(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(List<UUID> subjects) {
        sql.query(
                        """
                        update value_statement_link l set portfolio_id = s.portfolio_id from subject s
                        where s.id = any (:subjects) and l.initiative_id = s.id and s.portfolio_id is not null
                            and l.portfolio_id <> s.portfolio_id
                        """)
                .with("subjects", subjects)
                .update();
    }
}
