package dev.openvmo.portfolio.workentries;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Work entries as rows; one of each natural key. */
@Singleton
class WorkEntryRepository extends ResourceRepository<WorkEntryEntity, WorkEntryRequest, WorkEntryView> {
    private final Sql sql;

    WorkEntryRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("portfolio", "work-entry", WorkEntryRequest::of, WorkEntryEntity::edit, WorkEntryView::of)
                        .refers("fk_work_entry_initiative", "/initiativeId")
                        .refers("fk_work_entry_team", "/teamId")
                        .refers("fk_work_entry_person", "/personId")
                        .unique("uq_work_entry_external_id", "/externalId", "source", "externalId")
                        .field("from", "begins_on", LocalDate.class)
                        .field("to", "ends_on", LocalDate.class)
                        .sort("-from"));
        this.sql = sql;
    }

    /** The one that its sender calls so, whoever delivers it one at a time. */
    Optional<WorkEntryEntity> deliveredInTurn(String source, String externalId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('work entry ' || :ref, 0))")
                .with("ref", source + " " + externalId)
                .list(row -> null);
        return find("source = ?1 and externalId = ?2", source, externalId).firstResultOptional();
    }
}
