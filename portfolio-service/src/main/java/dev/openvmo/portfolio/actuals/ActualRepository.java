package dev.openvmo.portfolio.actuals;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Actuals as rows; one of each natural key. */
@Singleton
class ActualRepository extends ResourceRepository<ActualEntity, ActualRequest, ActualView> {
    private final Sql sql;

    ActualRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("portfolio", "actual", ActualRequest::of, ActualEntity::edit, ActualView::of)
                        .refers("fk_actual_budget", "/budgetId")
                        .refers("fk_actual_initiative", "/initiativeId")
                        .unique("uq_actual_external_id", "/externalId", "source", "externalId")
                        .field("currency", "currency", String.class)
                        .search("note")
                        .sort("-bookedOn"));
        this.sql = sql;
    }

    /** The one that its sender calls so, whoever delivers it one at a time. */
    Optional<ActualEntity> deliveredInTurn(String source, String externalId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('actual ' || :ref, 0))")
                .with("ref", source + " " + externalId)
                .list(row -> null);
        return find("source = ?1 and externalId = ?2", source, externalId).firstResultOptional();
    }
}
