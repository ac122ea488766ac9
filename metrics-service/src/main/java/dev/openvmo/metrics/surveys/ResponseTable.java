package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.anonymity.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Table {@code survey_response}: answers of open rounds, of which nobody reads one. */
@ApplicationScoped
class ResponseTable {
    private final Sql sql;
    private final JsonText json;

    ResponseTable(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** One answer whole. */
    record Told(Response response, Map<String, String> texts) {}

    /** With an id that is random: one of ours would tell the order. */
    void add(LinkTable.Known link, Response response, Map<String, String> texts) {
        sql.query(
                        """
                        insert into survey_response (id, portfolio_id, round_id, group_name, score, choices_json, texts_json)
                        values (:id, :portfolio, :round, :group, :score, :choices, :texts)
                        """)
                .with("id", UUID.randomUUID())
                .with("portfolio", link.portfolioId())
                .with("round", link.roundId())
                .with("group", response.group())
                .with("score", response.score())
                .with("choices", json.text(response.choices()))
                .with("texts", json.text(texts))
                .update();
    }

    /** How many there are, by whole floors: two looks differ by no fewer. */
    int countedBy(int floor, UUID roundId) {
        return sql.query(
                        "select count(*)::integer / :floor * :floor as answered from survey_response where round_id = :round")
                .with("floor", floor)
                .with("round", roundId)
                .one(row -> row.integer("answered"));
    }

    /** Takes all of a round: nothing is left of them. */
    List<Told> take(UUID roundId) {
        var all = sql.query(
                        """
                        delete from survey_response where round_id = :round
                        returning group_name, score, choices_json, texts_json
                        """)
                .with("round", roundId)
                .list(this::told);
        Collections.shuffle(all);
        return all;
    }

    private Told told(Row row) {
        return new Told(
                new Response(row.text("group_name"), row.integer("score"), texts(row.text("choices_json"))),
                texts(row.text("texts_json")));
    }

    private Map<String, String> texts(String document) {
        var texts = new TreeMap<String, String>();
        json.tree(document)
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }
}
