package dev.openvmo.kit.resource;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Refuses to delete what something else leans on. */
final class Holders {
    private Holders() {}

    /** 409 in-use with how many of what there are. */
    static void refuse(Sql sql, String noun, List<Declaration.Holder> holders, UUID id) {
        var dependents = new LinkedHashMap<String, Long>();
        for (var holder : holders) {
            var count = sql.query("select count(*) from %s where %s = :id".formatted(holder.table(), holder.column()))
                    .with("id", id)
                    .one(row -> row.number("count"));
            if (count > 0) {
                dependents.put(holder.name(), count);
            }
        }
        if (!dependents.isEmpty()) {
            var what = dependents.entrySet().stream()
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(", "));
            throw Problem.of(KitProblem.IN_USE, "The %s still has %s.".formatted(noun, what))
                    .with("dependents", dependents);
        }
    }
}
