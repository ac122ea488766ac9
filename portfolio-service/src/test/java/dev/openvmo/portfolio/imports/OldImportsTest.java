package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports are forgotten as a whole when they are old, and what they brought stays. */
@QuarkusTest
class OldImportsTest {
    @Inject
    OldImports old;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private String key;

    @BeforeEach
    void aMapping() {
        key = Given.name("old");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2020-05-31","columns":[
                 {"target":"externalId","name":"ID"},{"target":"title","name":"Name"}]}"""
                        .formatted(key, Given.portfolio(), key)));
    }

    @Test
    void whatIsOlderThanThePastGoesAndWhatIsYoungerStays() {
        var first = read("O-1,One\nO-2,Two", 1101, false);
        var second = read("O-1,Uno\nO-2,Due\nO-3,Tre", 1099, false);
        var dry = read("O-1,Eins", 401, true);
        var dryLately = read("O-1,Yksi", 399, true);

        forget();

        assertThat(List.of(first, second, dry, dryLately))
                .extracting(id -> As.admin().get("/v1/imports/" + id).statusCode())
                .containsExactly(404, 200, 404, 200);
        assertThat(Uploads.rows(second)).hasSize(3);
        assertThat(left(first)).isEqualTo(0);
        assertThat(left(second)).isEqualTo(5); // the run, its operation, its rows
        assertThat(As.admin()
                        .queryParam("filter", "externalRef.source==" + key)
                        .get("/v1/initiatives")
                        .<List<String>>path("items.title"))
                .containsExactlyInAnyOrder("Uno", "Due", "Tre");
    }

    @Test
    void whatIsStillBeingReadStays() {
        var id = read("O-1,One", 2000, false);
        work.asService(() -> sql.query("update import_run set content = 'x' where id = :id")
                .with("id", id)
                .update());

        forget();

        assertThat(left(id)).isEqualTo(3);
    }

    private void forget() {
        while (work.asService(old::some) > 0) {
            // one import after the other
        }
    }

    private UUID read(String rows, int daysAgo, boolean dry) {
        var id = Uploads.send("ID,Name\n" + rows + "\n", key, Map.of("dryRun", dry));
        Uploads.awaitRows(id);
        work.asService(() -> sql.query(
                        "update import_run set created_at = now() - make_interval(days => :days) where id = :id")
                .with("days", daysAgo)
                .with("id", id)
                .update());
        return id;
    }

    private int left(UUID id) {
        return work.asService(() -> sql.query(
                        """
                        select (select count(*) from import_run where id = :id) + (select count(*) from operation where id = :id)
                            + (select count(*) from import_row where import_id = :id) as rows""")
                .with("id", id)
                .one(row -> row.integer("rows")));
    }
}
