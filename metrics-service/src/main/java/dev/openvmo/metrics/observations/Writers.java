package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.PortfolioSet;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Lets intake look beyond what its sender may read. It has to: a natural key may be held, and a subject may live, where the
 * sender sees nothing, and row security would answer such a write with an error for the whole batch instead of an answer
 * for the item. What the sender may do is decided item by item instead, from the same settings.
 */
@ApplicationScoped
class Writers {
    private static final String SET =
            "select set_config('openvmo.readable', ?, true), set_config('openvmo.writable', ?, true)";

    private final Sql sql;

    Writers(Sql sql) {
        this.sql = sql;
    }

    /** Runs the work with sight of everything and restores the sender's own view after it. */
    <T> T beyond(Function<Writer, T> work) {
        var own = sql.row(
                """
                select current_setting('openvmo.readable'), current_setting('openvmo.writable')
                """,
                row -> new String[] {row.getString(1), row.getString(2)});
        sql.row(SET, row -> null, "all", "all");
        var result = work.apply(new Writer(PortfolioSet.parse(own[0]), PortfolioSet.parse(own[1])));
        sql.row(SET, row -> null, own[0], own[1]);
        return result;
    }
}
