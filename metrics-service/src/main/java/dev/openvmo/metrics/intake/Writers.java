package dev.openvmo.metrics.intake;

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
public class Writers {
    private final Sql sql;

    Writers(Sql sql) {
        this.sql = sql;
    }

    /** Runs the work with sight of everything and restores the sender's own view after it. */
    public <T> T beyond(Function<Writer, T> work) {
        var own = sql.query(
                        """
                        select current_setting('openvmo.readable') as readable,
                            current_setting('openvmo.writable') as writable
                        """)
                .one(row -> new View(row.text("readable"), row.text("writable")));
        look(new View("all", "all"));
        var result = work.apply(new Writer(PortfolioSet.parse(own.readable), PortfolioSet.parse(own.writable), false));
        look(own);
        return result;
    }

    private void look(View view) {
        sql.query(
                        """
                        select set_config('openvmo.readable', :readable, true),
                            set_config('openvmo.writable', :writable, true)
                        """)
                .with("readable", view.readable)
                .with("writable", view.writable)
                .list(row -> view);
    }

    private record View(String readable, String writable) {}
}
