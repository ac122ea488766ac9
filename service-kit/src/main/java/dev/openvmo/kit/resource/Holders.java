package dev.openvmo.kit.resource;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import java.util.Map;
import java.util.UUID;

/** Refuses to delete what something else leans on. */
final class Holders {
    private Holders() {}

    /** 409 in-use with how many of them there are. */
    static void refuse(Sql sql, String noun, Declaration.Holder holder, UUID id) {
        var count = sql.row(
                "select count(*) from %s where %s = ?".formatted(holder.table(), holder.column()),
                row -> row.getLong(1),
                id);
        if (count > 0) {
            throw Problem.of(KitProblem.IN_USE, "The %s still has %d %s.".formatted(noun, count, holder.name()))
                    .with("dependents", Map.of(holder.name(), count));
        }
    }
}
