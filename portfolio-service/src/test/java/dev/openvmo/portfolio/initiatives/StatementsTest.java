package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.portfolio.initiatives.Statement.Said;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementsTest {
    private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

    @Inject
    Statements statements;

    @Inject
    Work work;

    @Test
    void whatIsSaidOverAndOverInTheSameWordsIsKeptFiftyTimes() {
        var initiative = Given.initiative(Given.portfolio(), "Nightly");
        say(initiative, "2030-12-31", "Nightly", 0);
        say(initiative, "2026-12-31", "Other", 1);
        for (int night = 2; night < 60; night++) {
            say(initiative, null, "Nightly", night);
        }

        List<Statement> kept =
                work.asService(() -> statements.of(List.of(initiative)).get(initiative));

        assertThat(kept).hasSize(51).extracting(Statement::day).contains(LocalDate.of(2030, 12, 31));
        assertThat(kept)
                .filteredOn(each -> each.day() == null)
                .extracting(Statement::saidAt)
                .contains(BEGIN.plusSeconds(59))
                .doesNotContain(BEGIN.plusSeconds(2));
    }

    private void say(UUID initiative, String day, String title, int order) {
        var importId = Ids.next();
        var said = new Said(JsonNodeFactory.instance.objectNode().put("title", title), null, null, null);
        var on = day == null ? null : LocalDate.parse(day);
        var at = BEGIN.plusSeconds(order);
        work.asService(() -> statements.add(importId, at, Map.of(initiative, new Statement(importId, on, at, said))));
    }
}
