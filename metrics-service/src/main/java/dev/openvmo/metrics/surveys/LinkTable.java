package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.link.Link;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Table {@code survey_link}: which links there are, as their digests, and while a round is open whether they were used. */
@ApplicationScoped
class LinkTable {
    private final Sql sql;

    LinkTable(Sql sql) {
        this.sql = sql;
    }

    /** A link that there is. */
    record Known(UUID roundId, UUID portfolioId, String group, boolean used) {}

    /** New ones of this round. */
    List<String> add(RoundEntity round, int count, String group) {
        var links = Stream.generate(Link::mint).limit(count).toList();
        sql.query(
                        """
                        insert into survey_link (hash, portfolio_id, round_id, group_name, used)
                        select decode(hash, 'hex'), :portfolio, :round, :group, false from unnest(:hashes::text[]) hash
                        """)
                .with("portfolio", round.portfolioId)
                .with("round", round.id)
                .with("group", group)
                .each("hashes", links, link -> HexFormat.of().formatHex(Link.hash(link)))
                .update();
        return links;
    }

    Optional<Known> find(String link) {
        return sql.query("select round_id, portfolio_id, group_name, used from survey_link where hash = :hash")
                .with("hash", Link.hash(link))
                .first(row -> new Known(
                        row.uuid("round_id"), row.uuid("portfolio_id"), row.text("group_name"), row.bool("used")));
    }

    /** Whether it had not been used: of many at once, one finds that. */
    boolean use(String link) {
        return sql.query("update survey_link set used = true where hash = :hash and not used")
                        .with("hash", Link.hash(link))
                        .update()
                == 1;
    }

    /** How many a round has of each group. */
    Map<String, Integer> byGroup(UUID roundId) {
        var counts = new TreeMap<String, Integer>();
        sql.query(
                        """
                        select group_name, count(*)::integer as links from survey_link
                        where round_id = :round and group_name is not null group by group_name
                        """)
                .with("round", roundId)
                .list(row -> counts.put(row.text("group_name"), row.integer("links")));
        return counts;
    }

    /** Forgets of all links of a round whether they were used: they have expired. */
    void forget(UUID roundId) {
        sql.query("update survey_link set used = false where round_id = :round and used")
                .with("round", roundId)
                .update();
    }
}
