package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.IntakeLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** News of a definition for the features that rest on it, while nobody measures. */
@ApplicationScoped
class MetricChanges {
    private final IntakeLock lock;
    private final List<MetricUser> users;

    MetricChanges(IntakeLock lock, @All List<MetricUser> users) {
        this.lock = lock;
        this.users = users;
    }

    /** From here to the end of the transaction nobody measures and nobody else defines. */
    void alone() {
        lock.exclusive();
    }

    /** Refuses to lose what has been measured: 409 in-use with what rests on it. */
    void requireUnmeasured(String key) {
        var dependents = dependents(key);
        if (!dependents.isEmpty()) {
            throw Problem.of(KitProblem.IN_USE, "The metric '%s' has been measured.".formatted(key))
                    .with("dependents", dependents);
        }
    }

    /** Refuses to make another figure of what has been measured: 409 measured-already, naming these fields. */
    void requireUnmeasured(String key, List<String> pointers) {
        if (!pointers.isEmpty() && !dependents(key).isEmpty()) {
            var refusal = Problem.of(
                    MetricProblem.MEASURED_ALREADY,
                    "Others' figures rest on '%s'; what it counts and how stays.".formatted(key));
            pointers.forEach(pointer -> refusal.at(pointer, ErrorCode.IMMUTABLE, "is fixed once it was measured"));
            throw refusal;
        }
    }

    private Map<String, Long> dependents(String key) {
        var dependents = new LinkedHashMap<String, Long>();
        users.forEach(user -> dependents.putAll(user.dependents(key)));
        return dependents;
    }

    void defined(String key) {
        users.forEach(user -> user.defined(key));
    }

    void changed(String key) {
        users.forEach(user -> user.changed(key));
    }
}
