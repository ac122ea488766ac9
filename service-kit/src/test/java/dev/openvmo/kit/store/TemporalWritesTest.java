package dev.openvmo.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.sample.NoteCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemporalWritesTest {
    private final UUID portfolio = UUID.randomUUID();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    TransactionTime moment;

    @Test
    void whatAnUpdateReplacesGoesIntoTheTwinAsOneStatement() {
        NoteCalls.create(portfolio, "a");
        NoteCalls.create(portfolio, "b");

        var instant = work.asService(() -> {
            sql.query("update note set score = 7, updated_at = instant() where portfolio_id = :portfolio")
                    .with("portfolio", portfolio)
                    .update();
            return moment.instant();
        });

        assertThat(history("title || ' ' || score")).containsExactly("a 0", "b 0");
        assertThat(history("(valid_to = '" + instant + "')::text")).containsExactly("true", "true");
    }

    @Test
    void severalChangesInOneTransactionAreOne() {
        NoteCalls.create(portfolio, "a");

        work.asService(() -> {
            sql.query("update note set score = 1, updated_at = instant() where portfolio_id = :portfolio")
                    .with("portfolio", portfolio)
                    .update();
            sql.query("update note set score = 2, updated_at = instant() where portfolio_id = :portfolio")
                    .with("portfolio", portfolio)
                    .update();
            sql.query("delete from note where portfolio_id = :portfolio")
                    .with("portfolio", portfolio)
                    .update();
        });

        assertThat(history("score::text")).containsExactly("0");
    }

    @Test
    void aWriteThatForgetsTheInstantFails() {
        NoteCalls.create(portfolio, "a");

        assertThatThrownBy(() ->
                        work.asService(() -> sql.query("update note set score = 1 where portfolio_id = :portfolio")
                                .with("portfolio", portfolio)
                                .update()))
                .hasStackTraceContaining("must set updated_at to instant()");
    }

    @Test
    void whoComesWithAnOlderInstantRunsAgainWithANewerOne() {
        NoteCalls.create(portfolio, "a");
        var attempts = new int[1];

        work.asService(() -> {
            moment.instant();
            if (attempts[0]++ == 0) {
                work.asService(() -> sql.query(
                                "update note set score = 1, updated_at = instant() where portfolio_id = :portfolio")
                        .with("portfolio", portfolio)
                        .update());
            }
            sql.query("update note set score = 2, updated_at = instant() where portfolio_id = :portfolio")
                    .with("portfolio", portfolio)
                    .update();
        });

        assertThat(attempts[0]).isEqualTo(2);
        assertThat(history("score::text")).containsExactly("0", "1");
    }

    private List<String> history(String expression) {
        return work.asService(() -> sql.query("select " + expression
                        + " as said from note_history where portfolio_id = :portfolio order by title, valid_to")
                .with("portfolio", portfolio)
                .list(row -> row.text("said")));
    }
}
