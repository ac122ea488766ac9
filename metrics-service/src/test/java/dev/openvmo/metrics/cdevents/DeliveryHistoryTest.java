package dev.openvmo.metrics.cdevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Eight years of a library's real changes and releases, whatever their order, are the same rows. */
@QuarkusTest
class DeliveryHistoryTest {
    private static final String FILE =
            "delivery-history/go-playground-webhooks_2016-01-01_2025-01-01.%scdevents.ndjson";

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void inOrderAndShuffledInBatchesAndOneByOne() throws IOException {
        var ordered = loaded(lines(""), "ordered", 752);
        assertThat(ordered).hasSize(235 + 235 + 47);

        assertThat(loaded(lines("shuffled_10pct_dups."), "shuffled", 100)).isEqualTo(ordered);
        assertThat(loaded(lines("shuffled_10pct_dups."), "one", 1)).isEqualTo(ordered);
    }

    private static List<String> lines(String variant) throws IOException {
        return SharedData.text(FILE.formatted(variant)).lines().toList();
    }

    /** What is known after these events, sent so many at a time in another name. */
    private List<String> loaded(List<String> lines, String name, int atOnce) {
        var portfolio = neighbours.portfolio();
        var renamed = lines.stream()
                .map(line -> line.replace("/git/go-playground-webhooks", "/git/" + name + portfolio))
                .toList();
        for (int i = 0; i < renamed.size(); i += atOnce) {
            var some = renamed.subList(i, Math.min(renamed.size(), i + atOnce));
            As.admin()
                    .queryParam("portfolioId", portfolio)
                    .contentType(atOnce == 1 ? "application/cloudevents+json" : "application/cloudevents-batch+json")
                    .body(atOnce == 1 ? some.get(0) : some.toString())
                    .post("/v1/intake/cloudevents")
                    .then()
                    .statusCode(200);
        }
        return rows(portfolio);
    }

    private List<String> rows(UUID portfolio) {
        return work.asService(() -> sql.query(
                        """
                        select concat_ws(' ', 'change', external_id, repository, change_key, created_at, merged_at, revision) as said
                        from change where portfolio_id = :portfolio
                        union all
                        select concat_ws(' ', 'artifact', artifact, change_key, revision)
                        from artifact_change where portfolio_id = :portfolio
                        union all
                        select concat_ws(' ', 'deployment', d.external_id, s.name, environment, artifact, finished_at, outcome, kind)
                        from deployment d join delivery_service s on s.id = d.service_id where d.portfolio_id = :portfolio
                        order by said
                        """)
                .with("portfolio", portfolio)
                .list(row -> row.text("said")));
    }
}
