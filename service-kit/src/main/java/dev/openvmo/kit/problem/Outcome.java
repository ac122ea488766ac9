package dev.openvmo.kit.problem;

/** What a rule answers: a value, or the name of the rule that refused. */
public sealed interface Outcome<T> {

    /** Granted, with what was granted. */
    static <T> Outcome<T> of(T value) {
        return new Granted<>(value);
    }

    /** Refused, by name. */
    static <T> Outcome<T> refused(ProblemType type, String detail) {
        return new Refused<>(Problem.of(type, detail));
    }

    /** Refused, with everything there is to say about it. */
    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(problem);
    }

    /** The value, or the refusal thrown. */
    T orThrow();

    /** Whether there is a value. */
    boolean granted();

    /** A rule's yes. */
    record Granted<T>(T value) implements Outcome<T> {
        @Override
        public T orThrow() {
            return value;
        }

        @Override
        public boolean granted() {
            return true;
        }
    }

    /** A rule's no. */
    record Refused<T>(Problem problem) implements Outcome<T> {
        @Override
        public T orThrow() {
            throw problem;
        }

        @Override
        public boolean granted() {
            return false;
        }
    }
}
