package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import dev.openvmo.metrics.subjects.Follower;
import dev.openvmo.metrics.subjects.MovedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes benefits along when their initiative moves, and holds the metrics that measure them. */
@ApplicationScoped
class BenefitFollower implements Follower, MetricUser {
    private final Sql sql;
    private final MovedRows rows;
    private final BenefitRepository benefits;
    private final Marks marks;

    BenefitFollower(Sql sql, MovedRows rows, BenefitRepository benefits, Marks marks) {
        this.sql = sql;
        this.rows = rows;
        this.benefits = benefits;
        this.marks = marks;
    }

    @Override
    public void follow(List<UUID> subjects) {
        sql.query(
                        """
                        update benefit_forecast f set portfolio_id = s.portfolio_id, updated_at = (select instant())
                        from benefit b, subject s
                        where s.id = any (:subjects) and b.initiative_id = s.id and f.benefit_id = b.id
                            and s.portfolio_id is not null and f.portfolio_id <> s.portfolio_id
                        """)
                .with("subjects", subjects)
                .update();
        rows.follow("benefit", "initiative_id", benefits.aggregate(), subjects);
        marks.mark(Benefits.FORECAST, subjects);
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = benefits.count("metric", metric);
        return count == 0 ? Map.of() : Map.of("benefits", count);
    }

    /** Nothing that is kept of a benefit is computed from its metric. */
    @Override
    public void changed(String metric) {}
}
