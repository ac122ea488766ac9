package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Initiatives as rows: what they look like to callers and, with their estimates, to neighbours. */
@Singleton
class InitiativeRepository extends ResourceRepository<InitiativeEntity, InitiativeRequest, InitiativeView> {
    private final EstimatesTable estimates;
    private final Sql sql;

    InitiativeRepository(Resources kit, EstimatesTable estimates, Sql sql) {
        super(
                kit,
                resource("portfolio", "initiative", InitiativeRequest::of, InitiativeEntity::edit, InitiativeView::of)
                        .state(initiative -> InitiativeState.of(initiative, null))
                        .composed()
                        .unique("uq_initiative_external_ref", "/externalRef", "externalSource", "externalId")
                        .refers("fk_initiative_portfolio", "/portfolioId")
                        .refers("fk_initiative_value_stream_id", "/valueStreamId")
                        .search("title", "description")
                        .field("externalRef.source", "external_source", String.class)
                        .field("externalRef.externalId", "external_id", String.class));
        this.estimates = estimates;
        this.sql = sql;
    }

    Optional<InitiativeEntity> byRef(ExternalRef ref) {
        return find("externalSource = ?1 and externalId = ?2", ref.source(), ref.externalId())
                .firstResultOptional();
    }

    /** The same after whoever is writing this reference now, so that of several at once one creates and the others update. */
    Optional<InitiativeEntity> byRefInTurn(ExternalRef ref) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('initiative ' || :ref, 0))")
                .with("ref", ref.source() + " " + ref.externalId())
                .list(row -> null);
        return byRef(ref);
    }

    /** Those that one source knows by these ids, by that id; their rows locked where they are about to be written. */
    Map<String, InitiativeEntity> byRefs(String source, Collection<String> externalIds, boolean locked) {
        return find("externalSource = ?1 and externalId in ?2 order by id", source, externalIds)
                .withLock(locked ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .stream()
                .collect(Collectors.toMap(initiative -> initiative.externalId, Function.identity()));
    }

    /** Those of the ids that there are, their rows locked one after another, so that no two who lock many wait for each other. */
    List<InitiativeEntity> lockedInTurn(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Called under the initiatives' locks: their estimates are read then, too. */
    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        var estimated = estimates.of(ids);
        return rows(ids).stream()
                .map(initiative -> new Announcement(
                        initiative.id,
                        initiative.portfolioId,
                        InitiativeState.of(initiative, estimated.get(initiative.id))))
                .toList();
    }
}
