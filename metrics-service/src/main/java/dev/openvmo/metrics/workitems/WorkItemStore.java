package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes work items, any number of them in one statement. Runs with sight of everything. */
@ApplicationScoped
class WorkItemStore {
    /** The rule of {@link Fate}, decided on the row as it is once it is locked. */
    private static final String UPSERT =
            """
            insert into work_item as w (id, source, external_id, portfolio_id, initiative_id, initiative_ref, linked, scope,
                team_id, team_key, title, kind, created_at, started_at, finished_at, cancelled_at, waits_json, waiting,
                due_at, planned_value, achieved_value, revision, content, version, updated_at)
            select i.id, i.source, i.external_id, i.portfolio_id, i.initiative_id, i.initiative_ref, i.linked,
                case when not i.linked and i.initiative_id is not null then (select :writable::uuid[]) end,
                i.team_id, i.team_key, i.title, i.kind, i.created_at, i.started_at, i.finished_at, i.cancelled_at,
                i.waits_json, i.waiting::tstzmultirange, i.due_at, i.planned_value, i.achieved_value, i.revision, i.content, 1,
                (select instant())
            from unnest(:ids::uuid[], :sources::text[], :externalIds::text[], :portfolios::uuid[], :initiatives::uuid[],
                    :names::text[], :linked::boolean[], :teams::uuid[], :teamKeys::text[], :titles::text[], :kinds::text[],
                    :created::timestamptz[], :started::timestamptz[], :finished::timestamptz[], :cancelled::timestamptz[],
                    :waits::text[], :waiting::text[], :due::timestamptz[], :planned::numeric[], :achieved::numeric[],
                    :revisions::bigint[], :contents::text[])
                as i (id, source, external_id, portfolio_id, initiative_id, initiative_ref, linked, team_id, team_key, title,
                    kind, created_at, started_at, finished_at, cancelled_at, waits_json, waiting, due_at, planned_value,
                    achieved_value, revision, content)
            order by i.id
            on conflict on constraint pk_work_item do update set
                portfolio_id = excluded.portfolio_id, initiative_id = excluded.initiative_id,
                initiative_ref = excluded.initiative_ref, linked = excluded.linked, scope = excluded.scope,
                team_id = excluded.team_id, team_key = excluded.team_key, title = excluded.title, kind = excluded.kind,
                created_at = excluded.created_at, started_at = excluded.started_at, finished_at = excluded.finished_at,
                cancelled_at = excluded.cancelled_at, waits_json = excluded.waits_json, waiting = excluded.waiting,
                due_at = excluded.due_at, planned_value = excluded.planned_value, achieved_value = excluded.achieved_value,
                revision = coalesce(excluded.revision, w.revision), content = excluded.content, version = w.version + 1,
                updated_at = excluded.updated_at
            where (:writable::uuid[] is null or w.portfolio_id = any (:writable::uuid[]))
                and case
                    when excluded.revision is null then excluded.content <> w.content
                    when excluded.revision = w.revision then excluded.content > w.content
                    else w.revision is null or excluded.revision > w.revision
                end
            returning w.id, old.id is null as created, old.portfolio_id as was_in, old.initiative_id as was_of
            """;

    private static final String PAST =
            """
            select distinct on (id) id, revision, content, version,
                :writable::uuid[] is null or portfolio_id = any (:writable::uuid[]) as writable
            from work_item_history where id = any (:ids) order by id, valid_to desc
            """;

    private static final String CURRENT =
            """
            select id, revision, content, version,
                :writable::uuid[] is null or portfolio_id = any (:writable::uuid[]) as writable
            from work_item where id = any (:ids)
            """;

    private static final String GO_ON =
            """
            update work_item w set version = i.version + 1, revision = coalesce(w.revision, i.revision),
                updated_at = (select instant())
            from unnest(:ids::uuid[], :versions::bigint[], :revisions::bigint[]) as i (id, version, revision)
            where w.id = i.id
            """;

    private final Sql sql;
    private final JsonText json;

    WorkItemStore(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A row that was written.
     *
     * @param wasIn the portfolio it was in before; null where it is new
     * @param wasOf what it was for before
     */
    record Written(UUID id, boolean created, UUID wasIn, UUID wasOf) {}

    /** A row that there is or was, and whether the writer might write it. */
    record Kept(UUID id, Long revision, String content, long version, boolean writable) {}

    /** One row for each natural key, at most. */
    List<Written> upsert(Collection<Placed> rows, Writer writer) {
        return sql.query(UPSERT)
                .with("writable", writer.scope())
                .each("ids", rows, row -> row.item().id())
                .each("sources", rows, row -> row.item().told().source())
                .each("externalIds", rows, row -> row.item().told().externalId())
                .each("portfolios", rows, Placed::portfolioId)
                .each("initiatives", rows, Placed::initiative)
                .each("names", rows, row -> row.item().initiativeName())
                .each("linked", rows, Placed::linked)
                .each("teams", rows, row -> row.item().told().teamId())
                .each("teamKeys", rows, row -> row.item().told().teamKey())
                .each("titles", rows, row -> row.item().told().title())
                .each("kinds", rows, row -> row.item().told().kind())
                .each("created", rows, row -> row.item().told().createdAt())
                .each("started", rows, row -> row.item().told().startedAt())
                .each("finished", rows, row -> row.item().told().finishedAt())
                .each("cancelled", rows, row -> row.item().told().cancelledAt())
                .each("waits", rows, row -> waits(row.item()))
                .each("waiting", rows, row -> row.item().waiting())
                .each("due", rows, row -> row.item().told().dueAt())
                .each("planned", rows, row -> row.item().told().plannedValue())
                .each("achieved", rows, row -> row.item().told().achievedValue())
                .each("revisions", rows, row -> row.item().revision())
                .each("contents", rows, row -> row.item().content())
                .list(row -> new Written(row.uuid("id"), row.bool("created"), row.uuid("was_in"), row.uuid("was_of")));
    }

    private String waits(WorkItem item) {
        return item.told().waits() == null ? null : json.text(item.told().waits());
    }

    /** The rows of these ids, as they are. */
    Map<UUID, Kept> current(Collection<UUID> ids, Writer writer) {
        return kept(CURRENT, ids, writer);
    }

    /**
     * Of the just created, those that are no newer than what was taken back of the same key, removed again; the others go on
     * after the version and the revision it had. A statement after the insert, so that it sees what was taken back while the
     * insert waited.
     */
    List<UUID> settle(Map<UUID, Placed> created, Writer writer) {
        var stale = new ArrayList<UUID>();
        var revived = new ArrayList<Kept>();
        for (var last : kept(PAST, created.keySet(), writer).values()) {
            var arrival = created.get(last.id).item();
            var newer = Fate.of(last.revision, last.content, arrival) == Fate.ACCEPTED;
            if (newer || !last.writable) { // somebody else's past is nothing to this writer but a version
                revived.add(last);
            } else {
                stale.add(last.id);
            }
        }
        sql.query("delete from work_item where id = any (:ids)")
                .with("ids", stale)
                .update();
        sql.query(GO_ON)
                .each("ids", revived, Kept::id)
                .each("versions", revived, Kept::version)
                .each("revisions", revived, Kept::revision)
                .update();
        return stale;
    }

    private Map<UUID, Kept> kept(String statement, Collection<UUID> ids, Writer writer) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .query(statement)
                        .with("writable", writer.scope())
                        .with("ids", ids)
                        .list(row -> new Kept(
                                row.uuid("id"),
                                row.number("revision"),
                                row.text("content"),
                                row.number("version"),
                                row.bool("writable")))
                        .stream()
                        .collect(Collectors.toMap(Kept::id, Function.identity()));
    }
}
