package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.operation.Progress;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that ended in the middle is begun again and goes on where it was. */
@QuarkusTest
class ImportRestartTest {
    private static final int ROWS = 1_200;

    @Inject
    ImportRunner runner;

    @Inject
    ImportViews views;

    @Inject
    ImportFiles files;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID id;

    @BeforeEach
    void aFileThatIsKeptButThatNoOperationWorksOn() {
        portfolio = Given.portfolio();
        id = Ids.next();
        var key = Given.name("restart");
        var mapping =
                """
                {"key":"%s","portfolioId":"%s","source":"%s","columns":[
                 {"target":"externalId","position":1},{"target":"title","position":2}]}"""
                        .formatted(key, portfolio, key);
        var file = IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> "R-%d,Title %d".formatted(n, n))
                .collect(Collectors.joining("\n", "ID,Title\n", "\n"));
        work.asService(() -> sql.query(
                        """
                insert into import_run (id, portfolio_id, mapping_id, mapping_key, mapping, source, dry_run, rows, charset,
                                        content, created_at)
                values (:id, :portfolio, :mappingId, :key, :mapping, :key, false, :rows, 'UTF-8', :content, instant())""")
                .with("id", id)
                .with("portfolio", portfolio)
                .with("mappingId", Ids.next())
                .with("key", key)
                .with("mapping", mapping)
                .with("rows", ROWS)
                .with("content", file.getBytes(StandardCharsets.UTF_8))
                .update());
    }

    @Test
    void goesOnAfterTheLastChunkThatWasCommitted() {
        runner.run(id, null, stoppedAfter(1));
        assertThat(view().rows().created()).isEqualTo(ImportRunner.CHUNK);
        assertThat(view().stage()).isEqualTo(ImportView.Stage.READING);

        runner.run(id, null, stoppedAfter(Integer.MAX_VALUE));

        assertThat(view().stage()).isEqualTo(ImportView.Stage.DONE);
        assertThat(view().rows().created()).isEqualTo(ROWS);
        assertThat(As.admin()
                        .queryParam("filter", "portfolioId==" + portfolio)
                        .queryParam("count", "true")
                        .get("/v1/initiatives")
                        .<Integer>path("count"))
                .isEqualTo(ROWS);
    }

    @Test
    void aRowThatCameBeforeTheEndIsKnownToComeTwice() {
        work.asService(
                () -> sql.query("update import_run set content = content || :more, rows = rows + 1 where id = :id")
                        .with("more", "R-7,Once more\n".getBytes(StandardCharsets.UTF_8))
                        .with("id", id)
                        .update());
        runner.run(id, null, stoppedAfter(1));

        runner.run(id, null, stoppedAfter(Integer.MAX_VALUE));

        assertThat(view().rows().rejected()).isEqualTo(1);
        assertThat(view().rows().updated()).isZero();
    }

    @Test
    void doneIsDone() {
        var first = runner.run(id, null, stoppedAfter(Integer.MAX_VALUE));

        var again = runner.run(id, null, stoppedAfter(Integer.MAX_VALUE));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void whatEndedBeforeTheLastRowSaysSoAndItsFileIsNotKept() {
        runner.run(id, null, stoppedAfter(1));
        work.asService(() -> {
            sql.query(
                            """
                    insert into operation (id, kind, caller, parameters, state, created_at, updated_at)
                    values (:id, 'import', 'nobody', '{}', 'CANCELLED', instant(), instant())""")
                    .with("id", id)
                    .update();
            files.forgetEnded();
        });

        assertThat(view().stage()).isEqualTo(ImportView.Stage.CANCELLED);
        boolean forgotten =
                work.asService(() -> sql.query("select content is null as forgotten from import_run where id = :id")
                        .with("id", id)
                        .one(row -> row.bool("forgotten")));
        assertThat(forgotten).isTrue();
    }

    private ImportView view() {
        return work.asService(() -> views.of(id));
    }

    private static Progress stoppedAfter(int chunks) {
        return new Progress() {
            private int done;

            @Override
            public void at(double fraction, String phase) {
                done++;
            }

            @Override
            public boolean cancelled() {
                return done >= chunks;
            }
        };
    }
}
