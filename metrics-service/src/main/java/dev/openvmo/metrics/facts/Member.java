package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Row;
import dev.openvmo.metrics.intake.Canonical;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A member of a fact, which is a column of its table.
 *
 * @param column the column
 * @param type its type in SQL
 * @param told what a fact says of it; null where nothing
 * @param none whether a fact says that there is none
 * @param fallback what stands there as long as nobody says anything
 * @param read what a row holds of it
 */
record Member<F extends Fact>(
        String column,
        String type,
        Function<Placed<F>, Comparable<?>> told,
        Predicate<F> none,
        Function<F, Comparable<?>> fallback,
        Function<Row, Comparable<?>> read) {

    /** The service that the fact is of. */
    static <F extends Fact> Member<F> service() {
        return new Member<>(
                "service_id", "uuid", Placed::serviceId, fact -> false, fact -> null, row -> row.uuid("service_id"));
    }

    static <F extends Fact> Member<F> text(String column, Function<F, ?> told) {
        return new Member<>(
                column,
                "text",
                placed -> text(told.apply(placed.fact())),
                fact -> false,
                fact -> null,
                row -> row.text(column));
    }

    static <F extends Fact> Member<F> time(String column, Function<F, Instant> told) {
        return new Member<>(
                column,
                "timestamptz",
                placed -> time(told.apply(placed.fact())),
                fact -> false,
                fact -> null,
                row -> row.instant(column));
    }

    static <F extends Fact> Member<F> flag(String column, Function<F, Boolean> told) {
        return new Member<>(
                column,
                "boolean",
                placed -> told.apply(placed.fact()),
                fact -> false,
                fact -> null,
                row -> row.bool(column));
    }

    /** The same, which a fact can also say to be none. */
    Member<F> orNone(Predicate<F> said) {
        return new Member<>(column, type, told, said, fallback, read);
    }

    /** The same, in whose place this stands as long as nobody says anything. */
    Member<F> orElse(Function<F, ?> instead) {
        return new Member<>(column, type, told, none, fact -> text(instead.apply(fact)), read);
    }

    /** What this fact says of it; null where nothing. */
    Known.Said said(Placed<F> placed) {
        var value = told.apply(placed);
        return value != null || none.test(placed.fact()) ? new Known.Said(value) : null;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Instant time(Instant value) {
        return value == null ? null : Canonical.time(value);
    }
}
