package dev.openvmo.metrics.subjects;

import java.util.List;
import java.util.UUID;

/** A feature that says something of subjects, which belongs to their portfolio. */
public interface Follower {
    /** These may have moved: takes what is said of them along. Nobody says anything meanwhile. */
    void follow(List<UUID> subjects);
}
