package dev.openvmo.metrics.forecasts;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes the forecasts of a subject along when it moves to another portfolio. */
@ApplicationScoped
class ForecastMoves implements Follower {
    private final Sql sql;

    ForecastMoves(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(List<UUID> subjects) {
        sql.query(
                        """
                        update forecast f set portfolio_id = s.portfolio_id, version = f.version + 1, updated_at = (select instant())
                        from subject s
                        where s.id = any (:subjects) and f.subject_id = s.id and s.portfolio_id is not null
                            and f.portfolio_id <> s.portfolio_id
                        """)
                .with("subjects", subjects)
                .update();
    }
}
