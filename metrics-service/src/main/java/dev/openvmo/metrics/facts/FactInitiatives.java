package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the initiatives that facts name. One that is not known, or that the writer may know nothing of, is no error and tells
 * nothing: the fact waits for it by its name.
 */
@ApplicationScoped
class FactInitiatives {
    private final Sql sql;

    FactInitiatives(Sql sql) {
        this.sql = sql;
    }

    /** What is known of the names of one batch. */
    final class Named {
        private final Map<String, UUID> linked = new HashMap<>();
        private final Set<String> forbidden = new HashSet<>();
        private final Map<String, UUID> waiting = new HashMap<>();

        /** The initiative of this name; null where it is waited for. */
        UUID id(String name) {
            return linked.get(name);
        }

        /** Whether this names one that is waited for. */
        boolean waits(Fact fact) {
            return fact.initiative() != null
                    && !linked.containsKey(fact.initiative().text());
        }

        /** By what the initiatives that are waited for will be found: their ids, and the ids of their names. */
        Set<UUID> waiting() {
            return Set.copyOf(waiting.values());
        }

        /** 403 where the writer sees the initiative and may not write there; null otherwise. */
        Problem refusal(Fact fact) {
            return fact.initiative() == null
                            || !forbidden.contains(fact.initiative().text())
                    ? null
                    : Problem.of(KitProblem.FORBIDDEN, "you may not write facts of this initiative")
                            .at(
                                    fact.initiative().id() == null ? "/initiativeRef" : "/initiativeId",
                                    ErrorCode.FORBIDDEN,
                                    "it is in a portfolio where your role is too low");
        }
    }

    private record Found(UUID id, UUID refId, UUID portfolioId) {}

    /** Those that these name. */
    Named of(List<Fact> facts, Writer writer) {
        var named = new Named();
        var keys = new NaturalKey();
        for (var fact : facts) {
            if (fact.initiative() != null) {
                var name = fact.initiative().text();
                named.waiting.computeIfAbsent(
                        name,
                        text -> fact.initiative().id() == null
                                ? keys.subject(SubjectType.INITIATIVE, text)
                                : fact.initiative().id());
            }
        }
        if (named.waiting.isEmpty()) {
            return named;
        }
        var found = new HashMap<UUID, Found>();
        // a name goes to who has it last
        sql.query(
                        """
                        select id, ref_id, portfolio_id from subject
                        where (id = any (:keys::uuid[]) or ref_id = any (:keys::uuid[])) and type = 'INITIATIVE' and not deleted
                            and portfolio_id is not null
                        order by state_version
                        """)
                .with("keys", named.waiting())
                .list(row -> new Found(row.uuid("id"), row.uuid("ref_id"), row.uuid("portfolio_id")))
                .forEach(each -> {
                    found.put(each.refId, each);
                    found.put(each.id, each);
                });
        named.waiting.forEach((name, key) -> {
            var initiative = found.get(key);
            if (initiative != null && writer.writes(initiative.portfolioId)) {
                named.linked.put(name, initiative.id);
            } else if (initiative != null && writer.sees(initiative.portfolioId)) {
                named.forbidden.add(name);
            }
        });
        named.waiting.keySet().removeAll(named.linked.keySet());
        return named;
    }
}
