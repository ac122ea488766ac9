package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.spend.Spend;
import dev.openvmo.alignment.spend.Spending;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What would the scores be with another version in force? The statement that scores says so, reading only. Computed with
 * all that is in force above, as scoring does; shown of the initiatives that the caller may see.
 */
@ApplicationScoped
class Simulations {
    private static final int MOST = 1000;

    private final Sql sql;
    private final RowSecurity scope;
    private final Spending spending;

    Simulations(Sql sql, RowSecurity scope, Spending spending) {
        this.sql = sql;
        this.scope = scope;
        this.spending = spending;
    }

    /** 404 where the caller cannot see the strategy. */
    SimulationView ofStrategy(UUID id) {
        return of(id, "strategy");
    }

    /** 404 where the caller cannot see the criteria set. */
    SimulationView ofCriteriaSet(UUID id) {
        return of(id, "criteria_set");
    }

    private SimulationView of(UUID id, String table) {
        var portfolio = sql.query("select portfolio_id from %s where id = :id".formatted(table))
                .with("id", id)
                .first(row -> row.uuid("portfolio_id"))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no such version here."));
        var leaving = sql.query("select id from %s where portfolio_id = :portfolio and state = 'ACTIVE' and id <> :id"
                        .formatted(table))
                .with("portfolio", portfolio)
                .with("id", id)
                .list(row -> row.uuid("id"));
        var subjects = sql.query(
                        """
                        select id from initiative
                        where not deleted and portfolio_id in (select subtree(cast(:portfolios as uuid[])))""")
                .with("portfolios", List.of(portfolio))
                .list(row -> row.uuid("id"));
        var outcomes = scope.readingAll(() -> sql.query(ScoringSql.SIMULATE)
                .with("ids", subjects.toArray(UUID[]::new))
                .with("entering", new UUID[] {id})
                .with("leaving", leaving.toArray(UUID[]::new))
                .list(Outcome::of));
        return view(id, outcomes, spending.of(portfolio));
    }

    private static SimulationView view(UUID id, List<Outcome> outcomes, Spend spend) {
        var changed = outcomes.stream().filter(Outcome::changes).toList();
        var affected = changed.stream().map(Outcome::id).toList();
        var gates = outcomes.stream()
                .flatMap(outcome -> Stream.concat(outcome.gatesBefore.stream(), outcome.gates.stream()))
                .distinct()
                .sorted()
                .map(gate -> new SimulationView.Gate(
                        gate,
                        crossing(outcomes, (before, after) -> !before.contains(gate) && after.contains(gate)),
                        crossing(outcomes, (before, after) -> before.contains(gate) && !after.contains(gate))))
                .filter(gate -> !gate.reaching().isEmpty() || !gate.missing().isEmpty())
                .toList();
        return new SimulationView(
                id,
                outcomes.size(),
                changed.size(),
                gates,
                spend.figure(affected, Spend.Kind.BOOKED),
                spend.figure(affected, Spend.Kind.COMMITTED),
                changed.stream()
                        .sorted(Comparator.comparingLong(Outcome::moves).reversed())
                        .limit(MOST)
                        .map(Outcome::change)
                        .toList());
    }

    private static List<UUID> crossing(List<Outcome> outcomes, BiPredicate<List<String>, List<String>> crosses) {
        return outcomes.stream()
                .filter(outcome -> crosses.test(outcome.gatesBefore, outcome.gates))
                .limit(MOST)
                .map(Outcome::id)
                .toList();
    }

    private record Outcome(
            UUID id,
            BigDecimal before,
            BigDecimal after,
            Long rankBefore,
            Long rankAfter,
            List<String> failures,
            List<String> gatesBefore,
            List<String> gates) {

        static Outcome of(Row row) {
            return new Outcome(
                    row.uuid("id"),
                    row.decimal("value_before"),
                    row.decimal("value"),
                    row.number("rank_before"),
                    row.number("rank"),
                    row.strings("failures"),
                    row.strings("gates_before"),
                    row.strings("gates"));
        }

        boolean changes() {
            return before == null || after == null ? before != after : before.compareTo(after) != 0;
        }

        /** Who comes or goes moves farther than any other. */
        long moves() {
            return rankBefore == null || rankAfter == null ? Long.MAX_VALUE : Math.abs(rankAfter - rankBefore);
        }

        SimulationView.Change change() {
            return new SimulationView.Change(id, before, after, rankBefore, rankAfter, failures);
        }
    }
}
