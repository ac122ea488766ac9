package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldReceiptsTest {
    @Inject
    OldReceipts old;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void aReceiptIsForgottenWhenItIsOldAndNotBefore() {
        var gone = receipt(401);
        var kept = receipt(399);

        work.asService(old::some);

        assertThat(status(gone, null)).isEqualTo(404);
        assertThat(status(kept, null)).isEqualTo(200);
        assertThat(status(kept, Instant.now().minus(398, ChronoUnit.DAYS))).isEqualTo(200);
        assertThat(status(kept, Instant.now().minus(400, ChronoUnit.DAYS))).isEqualTo(404);
    }

    private String receipt(int daysAgo) {
        var id = observeMany("[{}]").statusCode(200).extract().<String>path("receiptId");
        work.asService(() -> sql.query(
                        "update observation_receipt set created_at = now() - make_interval(days => :days) where id = :id::uuid")
                .with("days", daysAgo)
                .with("id", id)
                .update());
        return id;
    }

    private static int status(String receipt, Instant asOf) {
        var request = asOf == null ? As.admin() : As.admin().queryParam("asOf", asOf.toString());
        return request.get("/v1/observation-receipts/" + receipt).statusCode();
    }
}
