package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Suggests lessons to marked initiatives while these are in the funnel or under review, out of their portfolio and those below,
 * which each of its readers may read; what was suggested stays when they go on. A marked lesson marks those it was suggested to, and
 * those it may be suggested to.
 */
@ApplicationScoped
class SuggestionRecompute implements Recompute {
    static final String KIND = "lesson-suggestion";
    static final int MOST = 5;

    private static final Set<String> STATES = Set.of("FUNNEL", "REVIEWING");

    private static final String KEEP =
            """
            insert into lesson_suggestion as s (id, portfolio_id, lessons, updated_at)
            values (:id, :portfolio, :lessons::uuid[], (select instant()))
            on conflict on constraint pk_lesson_suggestion do update set
                portfolio_id = excluded.portfolio_id, lessons = excluded.lessons, updated_at = excluded.updated_at
            where (s.portfolio_id, s.lessons) is distinct from (excluded.portfolio_id, excluded.lessons)
            returning case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as portfolio_id
            """;

    /** Ranking for one reads all lessons there: so many follow a lesson, and so many are looked at in one transaction. */
    private static final int MANY = 200;

    /** The considered ones of its portfolio and those above, which have most of its words; the same words in the same language. */
    private static final String NEAR =
            """
            with recursive above (lesson, id) as (
                select l.id, l.portfolio_id from lesson l where l.id = any (:keys::uuid[])
                union
                select a.lesson, t.parent_id from above a join portfolio_tree t on t.id = a.id
                where not t.deleted and t.parent_id is not null
            ),
            considered as materialized (
                select i.id, i.portfolio_id, c.config, tsvector_to_array(to_tsvector(c.config,
                    concat_ws(' ', i.title, i.description, i.customer_need_need, array_to_string(i.tags, ' ')))) as words
                from initiative_text i
                cross join (select distinct text_config(l.language) as config from lesson l where l.id = any (:keys::uuid[])) c
                where i.portfolio_id in (select id from above) and i.state = any (:states::text[]) and not i.deleted
            )
            select near.id from lesson l cross join lateral (
                select c.id from above a join considered c on c.portfolio_id = a.id and c.config = text_config(l.language)
                where a.lesson = l.id
                order by cardinality(array(
                    select unnest(c.words) intersect select unnest(tsvector_to_array(l.search)))) desc, c.id
                limit :many) near
            where l.id = any (:keys::uuid[])
            """;

    private final Sql sql;
    private final InitiativeTexts initiatives;
    private final SimilarLessons similar;
    private final Outbox outbox;
    private final Marks marks;

    SuggestionRecompute(Sql sql, InitiativeTexts initiatives, SimilarLessons similar, Outbox outbox, Marks marks) {
        this.sql = sql;
        this.initiatives = initiatives;
        this.similar = similar;
        this.outbox = outbox;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        var now = keys.stream().limit(MANY).toList();
        var touched = sql.query("select id from lesson_suggestion where lessons && :keys::uuid[]")
                .with("keys", now)
                .list(row -> row.uuid("id"));
        // the title of a lesson may be another, of which no row here tells
        outbox.changed(SuggestionStates.AGGREGATE, touched, "changed");
        now.forEach(this::suggest);
        var later = new TreeSet<>(touched);
        later.addAll(near(now));
        now.forEach(later::remove);
        later.addAll(keys.subList(now.size(), keys.size()));
        marks.mark(KIND, later);
    }

    private List<UUID> near(List<UUID> keys) {
        return sql.query(NEAR)
                .with("keys", keys)
                .with("states", STATES)
                .with("many", MANY)
                .list(row -> row.uuid("id"));
    }

    private void suggest(UUID id) {
        var initiative = initiatives.find(id);
        if (initiative.isEmpty()) {
            forget(id);
            return;
        }
        var lessons = lessons(initiative.get());
        if (lessons.isPresent()) {
            keep(initiative.get(), lessons.get());
        }
    }

    /** Of one that went on, what was suggested to it and is still there. */
    private Optional<List<UUID>> lessons(InitiativeText initiative) {
        var before = sql.query("select lessons from lesson_suggestion where id = :id")
                .with("id", initiative.id())
                .first(row -> row.uuids("lessons"));
        if (!STATES.contains(initiative.state())) {
            return before.map(this::there);
        }
        var found = similar.rank(initiative.situation(), initiative.portfolioId(), MOST).stream()
                .map(SimilarLessons.Similar::id)
                .toList();
        return found.isEmpty() && before.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private List<UUID> there(List<UUID> lessons) {
        return sql.query(
                        """
                        select l.id from unnest(:ids::uuid[]) with ordinality s (id, nth) join lesson l on l.id = s.id order by nth""")
                .with("ids", lessons)
                .list(row -> row.uuid("id"));
    }

    private void keep(InitiativeText initiative, List<UUID> lessons) {
        sql.query(KEEP)
                .with("id", initiative.id())
                .with("portfolio", initiative.portfolioId())
                .with("lessons", lessons)
                .list(row -> Optional.ofNullable(row.uuid("portfolio_id")))
                .forEach(from -> from.ifPresentOrElse(
                        left -> outbox.moved(SuggestionStates.AGGREGATE, initiative.id(), left),
                        () -> outbox.changed(SuggestionStates.AGGREGATE, initiative.id(), "changed")));
    }

    private void forget(UUID id) {
        sql.query("delete from lesson_suggestion where id = :id returning portfolio_id")
                .with("id", id)
                .list(row -> row.uuid("portfolio_id"))
                .forEach(portfolio -> outbox.deleted(SuggestionStates.AGGREGATE, id, portfolio));
    }
}
