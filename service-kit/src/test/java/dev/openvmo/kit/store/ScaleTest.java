package dev.openvmo.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** At 100,000 rows a page costs what is on it: row security must not turn an index scan into a full one. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleTest {
    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @BeforeAll
    void givenAHundredThousandNotes() throws SQLException {
        work.asService(() -> sql.query(
                        """
                insert into note (id, portfolio_id, title, score, created_at, updated_at, version)
                select gen_random_uuid(), case when n % 2 = 0 then :mine::uuid else :theirs::uuid end, 'note ' || n,
                    (n * 7919 % 100003) / 1000.0, instant(), instant(), 1 from generate_series(1, 100000) n
                """)
                .with("mine", mine)
                .with("theirs", theirs)
                .update());
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute("analyze note");
        }
    }

    @AfterAll
    void leaveNothing() {
        work.asService(() -> sql.query("delete from note where portfolio_id in (:mine, :theirs)")
                .with("mine", mine)
                .with("theirs", theirs)
                .update());
    }

    @Test
    void aPageUnderRowSecurityIsAnIndexScan() throws SQLException {
        var plan = explain(page(mine));

        assertThat(plan).contains("using ix_note_score").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    private static String page(UUID portfolio) {
        return """
                select * from note where portfolio_id = '%1$s' and (score < 40 or score = 40 and id > '%2$s')
                order by score desc, id limit 50
                """
                .formatted(portfolio, new UUID(0, 0));
    }

    private String explain(String query) throws SQLException {
        try (var connection = Backing.runtime()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('openvmo.readable', '{" + mine + "}', true)");
            return String.join("\n", run(connection, "explain (analyze, costs off, summary on) " + query));
        }
    }

    private static List<String> run(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
