package dev.openvmo.kit.resource;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.function.Function;

/**
 * What a caller wants to make of a resource: what was said of it before, and what is said now, read and valid.
 *
 * @param <E> the entity
 * @param <R> the request
 */
public final class Change<E, R> {
    private final E entity;
    private final R from;
    private final R to;
    private final boolean nothing;

    Change(E entity, R from, R to) {
        this.entity = entity;
        this.from = from;
        this.to = to;
        this.nothing = SameValue.of(from, to);
    }

    /** What it is to be made of. */
    public E entity() {
        return entity;
    }

    /** What was said before. */
    public R from() {
        return from;
    }

    /** What is said now. */
    public R to() {
        return to;
    }

    /** Whether both say the same. */
    public boolean nothing() {
        return nothing;
    }

    /** Whether any of these parts is another one now. */
    @SafeVarargs
    public final boolean differs(Function<R, ?>... parts) {
        for (var part : parts) {
            if (!SameValue.of(part.apply(from), part.apply(to))) {
                return true;
            }
        }
        return false;
    }

    /** 422 immutable where this part would become another one; the rule is a sentence for the caller. */
    public Change<E, R> keeps(String pointer, Function<R, ?> part, String rule) {
        if (differs(part)) {
            throw Problem.of(KitProblem.INVALID_INPUT, rule).at(pointer, ErrorCode.IMMUTABLE, "cannot be changed");
        }
        return this;
    }
}
