package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeProblem;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Merges facts into their rows, any number of them in a few statements. Runs with sight of everything, see {@link
 * dev.openvmo.metrics.intake.Writers}.
 */
@ApplicationScoped
class FactStore {
    /** Rows that do not exist cannot be locked: whoever writes a natural key holds the lock that its id falls to. */
    private static final int LOCKS = 256;

    private static final int LOCK = 0x6661_6374;

    private final Sql sql;

    FactStore(Sql sql) {
        this.sql = sql;
    }

    /** Waits for all others that write one of these, in one order; before any row is locked. */
    void lock(Collection<UUID> ids) {
        var locks = new TreeSet<Integer>();
        ids.forEach(id -> locks.add((int) (id.getLeastSignificantBits() & LOCKS - 1)));
        sql.query("select pg_advisory_xact_lock(:lock, n) from unnest(:locks::int[]) as n")
                .with("lock", LOCK)
                .with("locks", locks)
                .list(row -> LOCK);
    }

    /**
     * What was written of one table.
     *
     * @param results what became of each fact, in their order
     * @param ids the rows that changed
     * @param services those that had or have one of them
     */
    record Written(List<FactResult> results, Set<UUID> ids, Set<UUID> services) {}

    /** A row as it is and becomes. */
    private static final class State {
        private final boolean there;
        private final boolean writable;
        private final long version;
        private final UUID serviceBefore;
        private final String initiativeBefore;
        private final UUID initiativeId;
        private Known known;
        private UUID portfolioId;
        private Fact last;
        private boolean changed;

        State(int members) {
            this.there = false;
            this.writable = true;
            this.version = 0;
            this.serviceBefore = null;
            this.initiativeBefore = null;
            this.initiativeId = null;
            this.known = Known.nothing(members);
        }

        State(Row row, FactTable<?> table, boolean there) {
            this.there = there;
            this.writable = row.bool("writable");
            this.version = row.number("version_of");
            this.known = there || writable
                    ? table.known(row)
                    : Known.nothing(table.members().size());
            this.portfolioId = there || writable ? row.uuid("portfolio_id") : null;
            this.serviceBefore = (UUID) value(table, "service_id");
            this.initiativeBefore = (String) value(table, FactTable.INITIATIVE);
            this.initiativeId = initiativeBefore == null ? null : row.uuid("initiative_id");
        }

        /** Somebody else's that is gone is nothing to this writer but a version. */
        boolean held() {
            return there && !writable;
        }

        /** Whether even a message that says nothing but its key tells something. */
        boolean unheardOf() {
            return version == 0 && !changed;
        }

        Comparable<?> value(FactTable<?> table, String column) {
            var at = table.index(column);
            return at < 0 ? null : known.values().get(at);
        }
    }

    /** Merges these, which are locked, in their order. */
    <F extends Fact> Written merge(
            FactTable<F> table, List<Placed<F>> facts, Writer writer, Function<String, UUID> initiatives) {
        var states = states(table, facts, writer);
        var results = new ArrayList<FactResult>(facts.size());
        for (var fact : facts) {
            results.add(merge(table, fact, states.get(fact.id())));
        }
        var changed = new LinkedHashMap<UUID, State>();
        states.forEach((id, state) -> {
            if (state.changed) {
                changed.put(id, state);
            }
        });
        write(table, changed, writer, initiatives);
        var services = new HashSet<UUID>();
        changed.values().forEach(state -> {
            services.add(state.serviceBefore);
            services.add((UUID) state.value(table, "service_id"));
        });
        services.remove(null);
        return new Written(results, changed.keySet(), services);
    }

    private <F extends Fact> Map<UUID, State> states(FactTable<F> table, List<Placed<F>> facts, Writer writer) {
        var ids = facts.stream().map(Placed::id).distinct().sorted().toList();
        var states = new LinkedHashMap<UUID, State>();
        ids.forEach(id -> states.put(id, null));
        read(table, table.current(), ids, writer, true, states);
        var missing = ids.stream().filter(id -> states.get(id) == null).toList();
        if (!missing.isEmpty()) {
            read(table, table.past(), missing, writer, false, states);
        }
        states.replaceAll(
                (id, state) -> state == null ? new State(table.members().size()) : state);
        return states;
    }

    private void read(
            FactTable<?> table, String query, List<UUID> ids, Writer writer, boolean there, Map<UUID, State> states) {
        sql.query(query)
                .with("ids", ids)
                .with("writable", writer.scope())
                .list(row -> states.put(row.uuid("id"), new State(row, table, there)));
    }

    private static <F extends Fact> FactResult merge(FactTable<F> table, Placed<F> placed, State state) {
        var fact = placed.fact();
        if (state.held()) {
            return FactResult.refused(held(fact));
        }
        var portfolio = placed.portfolioId() == null ? state.portfolioId : placed.portfolioId();
        if (portfolio == null) {
            return FactResult.refused(placed.unplaced());
        }
        var merged = state.known.with(
                table.members().stream().map(member -> member.said(placed)).toList(), fact.revision());
        if (merged.fate() != Fate.ACCEPTED && !state.unheardOf()) {
            // what was taken back stays so for what says no more than was known
            var fate = state.there || state.changed ? merged.fate() : Fate.STALE;
            return new FactResult(fate, placed.id(), false, false, null);
        }
        var created = !state.there && !state.changed;
        var service = table.index("service_id");
        var before = state.known;
        state.known = merged.known();
        if (state.portfolioId == null
                || service >= 0
                        && !Objects.equals(
                                before.values().get(service),
                                merged.known().values().get(service))) {
            state.portfolioId = portfolio;
        }
        state.last = fact;
        state.changed = true;
        return new FactResult(Fate.ACCEPTED, placed.id(), created, false, null);
    }

    private <F extends Fact> void write(
            FactTable<F> table, Map<UUID, State> changed, Writer writer, Function<String, UUID> initiatives) {
        if (changed.isEmpty()) {
            return;
        }
        var rows = List.copyOf(changed.values());
        var query = sql.query(table.write())
                .with("ids", changed.keySet())
                .each("sources", rows, row -> row.last.source())
                .each("externalIds", rows, row -> row.last.externalId())
                .each("portfolios", rows, row -> row.portfolioId)
                .each("revisions", rows, row -> row.known.revision())
                .each("told", rows, row -> array(row.known.revisions()))
                .each("versions", rows, row -> row.version + 1);
        IntStream.range(0, table.members().size()).forEach(i -> query.each("m" + i, rows, row -> value(table, i, row)));
        if (table.ofInitiatives()) {
            var linked = rows.stream()
                    .map(row -> initiative(table, row, initiatives))
                    .collect(Collectors.toList());
            query.with("initiatives", linked).with("scope", writer.scope());
            query.with(
                    "waiting",
                    IntStream.range(0, rows.size())
                            .mapToObj(i ->
                                    linked.get(i) == null && rows.get(i).value(table, FactTable.INITIATIVE) != null)
                            .toList());
        }
        query.update();
    }

    @SuppressWarnings("unchecked") // the last fact of a row is one of its table's
    private static <F extends Fact> Comparable<?> value(FactTable<F> table, int member, State row) {
        var value = row.known.values().get(member);
        return value == null ? table.members().get(member).fallback().apply((F) row.last) : value;
    }

    /** Once linked, the id holds as long as the initiative is told by the same name. */
    private static UUID initiative(FactTable<?> table, State row, Function<String, UUID> initiatives) {
        var name = (String) row.value(table, FactTable.INITIATIVE);
        return name == null || name.equals(row.initiativeBefore) && row.initiativeId != null
                ? row.initiativeId
                : initiatives.apply(name);
    }

    private static String array(List<Long> revisions) {
        return revisions.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Another writer's: that its key is taken is all that is said of it. */
    private static Problem held(Fact fact) {
        return Problem.of(
                        IntakeProblem.NATURAL_KEY_HELD,
                        "'%s' of '%s' is not yours".formatted(fact.externalId(), fact.source()))
                .at("/externalId", ErrorCode.NATURAL_KEY_HELD, "send another source or externalId");
    }
}
