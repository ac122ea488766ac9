package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.operation.Operations;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.initiatives.InitiativeWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes an import back: what it measured and what it said. What became of its rows stays to be looked at. */
@ApplicationScoped
class ImportWithdrawal implements Recompute {
    private static final String KIND = "withdrawn-measurement";

    private final ImportViews imports;
    private final InitiativeWithdrawal initiatives;
    private final MeasuredRows measurements;
    private final Operations operations;
    private final Grants grants;
    private final Marks marks;
    private final Sql sql;

    ImportWithdrawal(
            ImportViews imports,
            InitiativeWithdrawal initiatives,
            MeasuredRows measurements,
            Operations operations,
            Grants grants,
            Marks marks,
            Sql sql) {
        this.imports = imports;
        this.initiatives = initiatives;
        this.measurements = measurements;
        this.operations = operations;
        this.grants = grants;
        this.marks = marks;
        this.sql = sql;
    }

    /** 404, 403. One that runs is cancelled; again changes nothing. */
    void withdraw(UUID id) {
        grants.require(imports.find(id).portfolioId);
        // waits for a chunk that is being taken in: none comes after it
        var first = sql.query(
                        """
                        update import_run set withdrawn_at = instant(), content = null
                        where id = :id and withdrawn_at is null""")
                .with("id", id)
                .update();
        if (first == 1) {
            operations.cancel("portfolio-" + id);
            initiatives.withdraw(id);
            marks.mark(KIND, measurements.announcedBy(id));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> ids) {
        measurements.fallBack(ids);
    }
}
