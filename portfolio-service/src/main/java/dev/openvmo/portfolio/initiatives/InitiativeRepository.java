package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.customfields.CustomFields;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
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

    InitiativeRepository(Resources kit, EstimatesTable estimates, Sql sql, CustomFields customFields) {
        super(
                kit,
                resource("portfolio", "initiative", InitiativeRequest::of, InitiativeEntity::edit, InitiativeView::of)
                        .state(initiative -> InitiativeState.of(initiative, null))
                        .composed()
                        .refers("uq_initiative_external_ref", "/externalRef")
                        .refers("pk_initiative_ref", "/externalRefs")
                        .refers("fk_initiative_portfolio", "/portfolioId")
                        .refers("fk_initiative_value_stream_id", "/valueStreamId")
                        .refers("fk_initiative_pivoted_into", "/pivotedInto")
                        .heldBy("pivotedFrom", "initiative", "pivoted_into")
                        .heldBy("commitments", "commitment", "initiative_id")
                        .heldBy("actuals", "actual", "initiative_id")
                        .search("title", "description", "customerNeed")
                        .open("customFields.", customFields::listed)
                        .field("externalRef.source", "external_source", String.class)
                        .field("externalRef.externalId", "external_id", String.class));
        this.estimates = estimates;
        this.sql = sql;
    }

    /** The one that any of its references names so. */
    Optional<InitiativeEntity> byRef(ExternalRef ref) {
        return sql.query("select initiative_id from initiative_ref where source = :source and external_id = :id")
                .with("source", ref.source())
                .with("id", ref.externalId())
                .first(row -> row.uuid("initiative_id"))
                .flatMap(this::findByIdOptional);
    }

    /** 409 already-exists where a reference names another one than this, with its id. */
    void requireFree(UUID id, InitiativeRequest request) {
        var refs = request.refs();
        if (refs.isEmpty()) {
            return;
        }
        sql.query(
                        """
                        select r.initiative_id, n.place from unnest(:sources::text[], :ids::text[])
                            with ordinality as n (source, external_id, place)
                        join initiative_ref r using (source, external_id)
                        where r.initiative_id is distinct from :id::uuid order by n.place limit 1""")
                .each("sources", refs, ExternalRef::source)
                .each("ids", refs, ExternalRef::externalId)
                .with("id", id)
                .list(row -> Map.entry(row.uuid("initiative_id"), row.number("place")))
                .forEach(taken -> {
                    var pointer = taken.getValue() == 1 ? "/externalRef" : "/externalRefs/" + (taken.getValue() - 1);
                    throw Problem.of(KitProblem.ALREADY_EXISTS, "one with the same values exists already")
                            .at(pointer, ErrorCode.ALREADY_EXISTS, "is taken")
                            .with("id", taken.getKey());
                });
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
        var named = new HashMap<String, UUID>();
        sql.query(
                        "select external_id, initiative_id from initiative_ref where source = :source and external_id = any (:ids)")
                .with("source", source)
                .with("ids", externalIds)
                .list(row -> named.put(row.text("external_id"), row.uuid("initiative_id")));
        var found = find("id in ?1 order by id", named.values())
                .withLock(locked ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .stream()
                .collect(Collectors.toMap(initiative -> initiative.id, Function.identity()));
        named.values().retainAll(found.keySet());
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> found.get(each.getValue())));
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
