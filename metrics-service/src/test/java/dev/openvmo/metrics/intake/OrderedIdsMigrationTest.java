package dev.openvmo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the migration makes of the ids that are kept is what intake makes of the same names. */
@QuarkusTest
class OrderedIdsMigrationTest {
    private static final List<String> SOURCES = List.of("jira", "größe", "7");
    private static final List<String> NAMES = List.of(
            "RET-1",
            "RET-01",
            "x",
            "4294967295",
            "4294967296",
            "a1048575",
            "a1048576",
            "2026-11-01",
            "99999999999999999999999999",
            "a-123456789012345678",
            "naïve-7",
            "m/d/2026-11-30",
            "-",
            "7x");

    @Test
    void theMigrationNamesMeasurementsAsIntakeDoes() throws Exception {
        var keys = new NaturalKey();
        try (var connection = Backing.superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(function());
            }
            try (var ordered = connection.prepareStatement("select ordered_id(?, ?)")) {
                for (var source : SOURCES) {
                    for (var name : NAMES) {
                        ordered.setString(1, source);
                        ordered.setString(2, name);
                        assertThat(answer(ordered)).as(source + " " + name).isEqualTo(keys.ordered(source, name));
                    }
                }
            }
            connection.rollback();
        }
    }

    private static UUID answer(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static String function() throws Exception {
        try (var migration = OrderedIdsMigrationTest.class.getResourceAsStream("/db/migration/V111__ordered_ids.sql")) {
            var text = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("create function"), text.indexOf("alter table"));
        }
    }
}
