package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.metrics.intake.IntakeLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes what is said of subjects along when they move; alone, for whoever says something may have read the former portfolio. */
@ApplicationScoped
class Moves implements Recompute {
    private final IntakeLock lock;
    private final List<Follower> followers;

    Moves(IntakeLock lock, @All List<Follower> followers) {
        this.lock = lock;
        this.followers = followers;
    }

    @Override
    public String kind() {
        return "follow";
    }

    @Override
    public void recompute(List<UUID> keys) {
        lock.exclusive();
        followers.forEach(follower -> follower.follow(keys));
    }
}
