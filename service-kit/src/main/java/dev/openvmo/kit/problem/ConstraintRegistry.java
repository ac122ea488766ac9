package dev.openvmo.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fields of a request the constraints of the database are about. Each feature declares those that a caller can meet;
 * one that nobody declared is answered without {@code errors}.
 */
@ApplicationScoped
public class ConstraintRegistry {
    // Of the process, as constraints are: a refusal is found wherever an exception is caught, also where nothing is
    // injected.
    private static final Map<String, List<String>> POINTERS = new ConcurrentHashMap<>();

    /** A constraint's name, and JSON Pointers to the fields that broke it: {@code declare("uq_theme_name", "/name")}. */
    public ConstraintRegistry declare(String constraint, String... pointers) {
        POINTERS.put(constraint, List.of(pointers));
        return this;
    }

    static List<String> pointers(String constraint) {
        return constraint == null ? List.of() : POINTERS.getOrDefault(constraint, List.of());
    }
}
