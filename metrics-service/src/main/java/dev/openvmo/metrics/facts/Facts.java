package dev.openvmo.metrics.facts;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes what messages say of deployments, changes, artifacts and incidents: places each, merges it into what is known. */
@ApplicationScoped
public class Facts {
    /** The kind of marks of services whose figures are to be computed again. */
    public static final String MARK = "delivery";

    private final IntakeLock lock;
    private final FactTables tables;
    private final FactStore store;
    private final FactPlaces places;
    private final FactInitiatives initiatives;
    private final DeployedChanges deployedChanges;
    private final FactListeners listeners;
    private final Marks marks;
    private final TransactionTime time;

    Facts(
            IntakeLock lock,
            FactTables tables,
            FactStore store,
            FactPlaces places,
            FactInitiatives initiatives,
            DeployedChanges deployedChanges,
            FactListeners listeners,
            Marks marks,
            TransactionTime time) {
        this.lock = lock;
        this.tables = tables;
        this.store = store;
        this.places = places;
        this.initiatives = initiatives;
        this.deployedChanges = deployedChanges;
        this.listeners = listeners;
        this.marks = marks;
        this.time = time;
    }

    /**
     * What became of each, in their order. In the running transaction, which sees everything: as {@link
     * dev.openvmo.metrics.intake.Writers#beyond} lets a request, and as a worker does.
     */
    public List<FactResult> take(Writer writer, List<Fact> facts) {
        lock.shared();
        var results = new FactResult[facts.size()];
        var valid = valid(facts, results);
        var named = initiatives.of(valid, writer);
        var place = places.of(valid, writer);
        var keys = new NaturalKey();
        var placed = new ArrayList<Placed<Fact>>(facts.size());
        var locks = new HashSet<UUID>();
        for (var i = 0; i < facts.size(); i++) {
            placed.add(null);
            if (results[i] == null) {
                var fact = facts.get(i);
                var refusal = named.refusal(fact);
                if (refusal == null) {
                    var id = keys.id(fact.source(), fact.externalId());
                    var where = place.apply(fact);
                    locks.add(id);
                    placed.set(i, new Placed<>(fact, id, where.serviceId(), where.portfolioId(), where.problem()));
                } else {
                    results[i] = FactResult.refused(refusal);
                }
            }
        }
        store.lock(locks);
        var services = new HashSet<UUID>();
        for (var table : tables.all()) {
            services.addAll(merge(table, placed, results, writer, named));
        }
        marks.mark("link-facts", named.waiting());
        listeners.changed(services);
        return List.of(results);
    }

    private List<Fact> valid(List<Fact> facts, FactResult[] results) {
        var now = time.instant();
        var valid = new ArrayList<Fact>(facts.size());
        for (var i = 0; i < facts.size(); i++) {
            var problem = FactCheck.of(facts.get(i), now);
            if (problem == null) {
                valid.add(facts.get(i));
            } else {
                results[i] = FactResult.refused(problem);
            }
        }
        return valid;
    }

    private <F extends Fact> Set<UUID> merge(
            FactTable<F> table,
            List<Placed<Fact>> placed,
            FactResult[] results,
            Writer writer,
            FactInitiatives.Named named) {
        var mine = new ArrayList<Placed<F>>();
        var at = new ArrayList<Integer>();
        for (var i = 0; i < placed.size(); i++) {
            if (placed.get(i) != null && table.type().isInstance(placed.get(i).fact())) {
                var one = placed.get(i);
                mine.add(new Placed<>(
                        table.type().cast(one.fact()), one.id(), one.serviceId(), one.portfolioId(), one.unplaced()));
                at.add(i);
            }
        }
        if (mine.isEmpty()) {
            return Set.of();
        }
        var written = store.merge(table, mine, writer, named::id);
        for (var i = 0; i < mine.size(); i++) {
            var result = written.results().get(i);
            var taken = result.fate() == Fate.ACCEPTED || result.fate() == Fate.UNCHANGED;
            results[at.get(i)] = taken && named.waits(mine.get(i).fact()) ? result.waiting() : result;
        }
        return deployedChanges.follow(table.name(), written.ids(), written.services());
    }
}
