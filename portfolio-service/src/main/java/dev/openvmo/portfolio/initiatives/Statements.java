package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.initiatives.Statement.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Table {@code initiative_statement}: what lists and people said of initiatives that lists know by a reference. */
@ApplicationScoped
class Statements {
    private static final int REPEATED = 50;

    private final Sql sql;
    private final JsonText json;

    Statements(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** All that was said of these. */
    Map<UUID, List<Statement>> of(Collection<UUID> initiatives) {
        var all = new HashMap<UUID, List<Statement>>();
        sql.query("select * from initiative_statement where initiative_id = any (:ids)")
                .with("ids", initiatives)
                .list(row ->
                        all.merge(row.uuid("initiative_id"), List.of(statement(row)), (some, more) -> Stream.concat(
                                        some.stream(), more.stream())
                                .toList()));
        return all;
    }

    /** What a list says, initiative by initiative; of the same words said over and over those of the latest days are kept. */
    void add(UUID importId, Instant saidAt, Map<UUID, Statement> said) {
        sql.query(
                        """
                        insert into initiative_statement (id, portfolio_id, initiative_id, import_id, observed_on, said_at, said,
                                                          updated_at)
                        select n.id, i.portfolio_id, i.id, :import::uuid, n.observed_on, :saidAt::timestamptz, n.said, instant()
                        from unnest(:ids::uuid[], :initiatives::uuid[], :days::date[], :said::text[])
                             as n (id, initiative_id, observed_on, said)
                        join initiative i on i.id = n.initiative_id""")
                .with("import", importId)
                .with("saidAt", saidAt)
                .each("ids", said.keySet(), initiative -> Ids.next())
                .with("initiatives", said.keySet())
                .each("days", said.values(), Statement::day)
                .each("said", said.values(), statement -> json.text(statement.said()))
                .update();
        if (importId != null) {
            forgetRepeated(said.keySet());
        }
    }

    /** A list that comes in each night says mostly what it said the night before: what is read of it stays bounded. */
    private void forgetRepeated(Collection<UUID> initiatives) {
        sql.query(
                        """
                        delete from initiative_statement s using (
                            select id, row_number() over (
                                partition by initiative_id, said
                                order by coalesce(observed_on, cast(said_at at time zone 'UTC' as date)) desc, said_at desc) as time
                            from initiative_statement where initiative_id = any (:ids) and import_id is not null) n
                        where s.id = n.id and n.time > :most""")
                .with("ids", initiatives)
                .with("most", REPEATED)
                .update();
    }

    /** What the difference between two requests says by hand, now; all of the second where there was none before. */
    void byHand(UUID initiative, InitiativeRequest from, InitiativeRequest to, Instant now) {
        var said = Said.byHand(json.tree(json.text(from)), json.tree(json.text(to)));
        if (!said.nothing()) {
            add(null, now, Map.of(initiative, new Statement(null, null, now, said)));
        }
    }

    /** Takes back what an import said, and answers of which initiatives. */
    Set<UUID> withdraw(UUID importId) {
        return sql
                .query("delete from initiative_statement where import_id = :import returning initiative_id")
                .with("import", importId)
                .list(row -> row.uuid("initiative_id"))
                .stream()
                .collect(Collectors.toSet());
    }

    private Statement statement(Row row) {
        return new Statement(
                row.uuid("import_id"),
                row.date("observed_on"),
                row.instant("said_at"),
                json.read(row.text("said"), Said.class));
    }
}
