package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Ranks lessons by how much they are like a situation, in three ways that are fused: by stemmed words, the rare ones counting
 * most (Okapi BM25, Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75); by strings of three letters, which compounds and other
 * inflections share (Jaccard, pg_trgm); by shared tags, value stream and kind of initiative. Ranks are fused by reciprocal rank
 * fusion (Cormack, Clarke and Büttcher 2009, k = 60), so that no way's scale outweighs another's. What shares no word and no
 * context is not like it.
 */
@ApplicationScoped
class SimilarLessons {
    /** How many of the best by words, and by context, are compared letter by letter, which costs most. */
    private static final int NEAR = 50;

    /** What counts is what the reader may see: a word is as rare as it is there. */
    private static final String RANKED =
            """
            with known as materialized (
                select l.id, l.search, l.tags, l.value_stream_id, i.kind, text_config(l.language) as config,
                    concat_ws(' ', l.title, l.context, l.what_happened, l.recommendation, l.applicability) as text
                from lesson l left join initiative_text i on i.id = l.initiative_id
                where (:initiative::uuid is null or l.initiative_id is distinct from :initiative::uuid)
                    and (:within::uuid is null or l.portfolio_id in (select subtree(array[:within::uuid])))
            ),
            corpus as (
                select config, count(*) as lessons, avg(length(search)) as mean_length from known group by config
            ),
            asked as (
                select c.config, word.lexeme from corpus c cross join lateral unnest(to_tsvector(c.config, :text)) word
            ),
            shared as (
                select k.id, k.config, word.lexeme, cardinality(word.positions) as times, length(k.search) as words
                from known k cross join lateral unnest(k.search) word
                join asked a on a.config = k.config and a.lexeme = word.lexeme
            ),
            rarity as (
                select s.config, s.lexeme, ln(1 + (min(c.lessons) - count(*) + 0.5) / (count(*) + 0.5)) as idf
                from shared s join corpus c on c.config = s.config
                group by s.config, s.lexeme
            ),
            by_words as (
                select s.id, array_agg(s.lexeme order by r.idf desc, s.lexeme) as words,
                    rank() over (order by sum(r.idf * s.times * 2.2
                        / (s.times + 1.2 * (0.25 + 0.75 * s.words / c.mean_length))) desc) as nth
                from shared s
                join rarity r on r.config = s.config and r.lexeme = s.lexeme
                join corpus c on c.config = s.config
                group by s.id
            ),
            by_context as (
                select *, rank() over (order by cardinality(common) + same_stream::int + same_kind::int desc) as nth
                from (
                    select id, array(select unnest(tags) intersect select unnest(:tags::text[]) order by 1) as common,
                        coalesce(value_stream_id = :stream::uuid, false) as same_stream,
                        coalesce(kind = :kind, false) as same_kind
                    from known) k
                where cardinality(common) > 0 or same_stream
            ),
            by_letters as (
                select k.id, rank() over (order by similarity(k.text, :text) desc) as nth
                from known k
                where k.id in ((select id from by_words order by nth, id desc limit :near)
                    union (select id from by_context order by nth, id desc limit :near))
            )
            select k.id, w.words[1:10] as words, c.common, coalesce(c.same_stream, false) as same_stream,
                coalesce(c.same_kind, false) as same_kind
            from known k
            join by_letters l on l.id = k.id
            left join by_words w on w.id = k.id
            left join by_context c on c.id = k.id
            order by coalesce(1.0 / (60 + w.nth), 0) + 1.0 / (60 + l.nth) + coalesce(1.0 / (60 + c.nth), 0) desc, k.id
            limit :limit
            """;

    private final Sql sql;

    SimilarLessons(Sql sql) {
        this.sql = sql;
    }

    /** A lesson and what it has in common with the situation. */
    record Similar(UUID id, List<String> words, List<String> tags, boolean sameValueStream, boolean sameKind) {}

    /** The most similar lessons that the caller may read; within this portfolio and those below, where one is named. */
    List<Similar> rank(Situation situation, UUID within, int limit) {
        return sql.query(RANKED)
                .with("initiative", situation.initiative())
                .with("within", within)
                .with("text", situation.text())
                .with("tags", situation.tags())
                .with("stream", situation.valueStream())
                .with("kind", situation.kind())
                .with("near", NEAR)
                .with("limit", limit)
                .list(row -> new Similar(
                        row.uuid("id"),
                        orNone(row.strings("words")),
                        orNone(row.strings("common")),
                        row.bool("same_stream"),
                        row.bool("same_kind")));
    }

    private static List<String> orNone(List<String> some) {
        return some == null ? List.of() : some;
    }
}
