package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.copy.Changes;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An alert that its rule says so of is in the way of its initiative from when to when it lasted. The impediment has the alert's
 * id, so that it is there once however often the alert is heard of. What a person said of it since stays.
 */
@ApplicationScoped
class AlertImpediments {
    private static final String HEARD =
            """
            select a.id, a.subject_id, a.rule, a.metric, a.value, a.severity, a.raised_at, a.cleared_at, a.deleted, i.portfolio_id
            from alert a join initiative i on i.id = a.subject_id
            where a.id = any (:ids) and a.raises_impediment and a.subject_type = 'INITIATIVE'
            order by a.id
            """;

    private final CopyStore store;
    private final Sql sql;
    private final ImpedimentRepository impediments;

    AlertImpediments(CopyStore store, Sql sql, ImpedimentRepository impediments) {
        this.store = store;
        this.sql = sql;
        this.impediments = impediments;
    }

    @Produces
    @Singleton
    LocalCopy<AlertCopy> copy() {
        return LocalCopy.of(store, "metrics", "alert", AlertCopy.class).onChange(this::follow);
    }

    /** An alert as it is now, and where its initiative is. */
    private record Heard(
            UUID id,
            UUID initiativeId,
            UUID portfolioId,
            String rule,
            String metric,
            BigDecimal value,
            Severity severity,
            Instant raisedAt,
            Instant clearedAt,
            boolean deleted) {
        static Heard of(Row row) {
            return new Heard(
                    row.uuid("id"),
                    row.uuid("subject_id"),
                    row.uuid("portfolio_id"),
                    row.text("rule"),
                    row.text("metric"),
                    row.decimal("value"),
                    row.constant("severity", Severity.class),
                    row.instant("raised_at"),
                    row.instant("cleared_at"),
                    row.bool("deleted"));
        }

        ImpedimentRequest request() {
            var said = "%s was %s".formatted(metric, Decimals.plain(value).toPlainString());
            return new ImpedimentRequest(initiativeId, rule, said, null, severity, raisedAt);
        }

        /** When it ended; a breach that never was ended when it began. */
        Instant over() {
            return deleted ? raisedAt : clearedAt;
        }
    }

    private void follow(Changes<AlertCopy> changes) {
        var ids = changes.ids();
        var known = impediments.lockedInTurn(ids).stream().collect(Collectors.toMap(each -> each.id, each -> each));
        for (var heard : sql.query(HEARD).with("ids", ids).list(Heard::of)) {
            var impediment = known.get(heard.id);
            if (impediment == null && !heard.deleted) {
                impediment = ImpedimentEntity.in(heard.portfolioId);
                impediment.id = heard.id;
                impediments.add(impediment, heard.request());
            }
            if (impediment != null) {
                settle(impediment, heard);
            }
        }
    }

    private void settle(ImpedimentEntity impediment, Heard heard) {
        var open = impediment.status == ImpedimentStatus.OPEN;
        var ours = Caller.SERVICE.equals(impediment.resolvedBy);
        if (heard.over() == null) {
            if (!open && ours) {
                impediment.resolve(ImpedimentStatus.OPEN, null, null, null);
                impediments.record(impediment, "reopened");
            }
        } else if (open || ours && !heard.over().equals(impediment.resolvedAt)) {
            var how = heard.deleted ? "What was measured was corrected." : "The alert cleared.";
            impediment.resolve(ImpedimentStatus.RESOLVED, how, Caller.SERVICE, heard.over());
            impediments.record(impediment, open ? "resolved" : "updated");
        }
    }
}
