package dev.openvmo.kit.problem;

/**
 * What a rule answers: a value, or the name of the rule that refused.
 *
 * @param value what was granted
 * @param refusal null where it was
 */
public record Outcome<T>(T value, Problem refusal) {
    /** Granted, with what was granted. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, null);
    }

    /** Refused, by name. */
    public static <T> Outcome<T> refused(ProblemType type, String detail) {
        return refused(Problem.of(type, detail));
    }

    /** Refused, with everything there is to say about it. */
    public static <T> Outcome<T> refused(Problem problem) {
        return new Outcome<>(null, problem);
    }

    /** The value, or the refusal thrown. */
    public T orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return value;
    }

    /** Whether there is a value. */
    public boolean granted() {
        return refusal == null;
    }
}
