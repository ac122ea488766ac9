package dev.openvmo.metrics.targets;

import dev.openvmo.metrics.catalogue.MetricUser;
import dev.openvmo.metrics.subjects.Follower;
import dev.openvmo.metrics.subjects.MovedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes targets along when their subject moves, and holds their metrics. */
@ApplicationScoped
class TargetFollower implements Follower, MetricUser {
    private final MovedRows rows;
    private final TargetRepository targets;

    TargetFollower(MovedRows rows, TargetRepository targets) {
        this.rows = rows;
        this.targets = targets;
    }

    @Override
    public void follow(List<UUID> subjects) {
        rows.follow("target", "subject_id", targets.aggregate(), subjects);
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = targets.count("metric", metric);
        return count == 0 ? Map.of() : Map.of("targets", count);
    }

    /** Where a target stands is computed when it is asked for. */
    @Override
    public void changed(String metric) {}
}
