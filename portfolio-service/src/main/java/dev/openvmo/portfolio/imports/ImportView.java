package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is, and what came of it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        @Schema(examples = "/v1/operations/portfolio-0198c0de-0000-7000-8000-000000000005") String operation,
        UUID portfolioId,
        UUID mappingId,
        @Schema(examples = "pmo-list") String mappingKey,
        @Schema(examples = "pmo-list") String source,
        boolean dryRun,
        Stage stage,
        RowCounts rows,
        List<MetricCounts> measurements,
        Receipt receipt,
        Instant createdAt,
        Instant finishedAt) {

    /** Rows are being worked on; measurements are on their way; all is done; it ended before every row was. */
    @Schema(name = "ImportStage")
    enum Stage {
        READING,
        MEASURING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Rows by outcome. */
    @Schema(name = "ImportRowCounts")
    record RowCounts(@Schema(examples = "235") long total, long created, long updated, long unchanged, long rejected) {}

    /** Cells of one measuring column by outcome. */
    @Schema(name = "ImportMetricCounts")
    record MetricCounts(
            @Schema(examples = "budget.in-year.baseline") String metric,
            long measured,
            long unchanged,
            long notMeasured,
            long rejected) {}

    /** What metrics-service says of the measurements that were announced for this import. */
    @Schema(name = "ImportReceipt")
    record Receipt(
            @Schema(description = "measurements whose newest state this import announced") long announced,
            long accepted,
            long unchanged,
            long rejected,
            @Schema(implementation = Object[].class) JsonNode rejections) {

        boolean complete() {
            return accepted + unchanged + rejected >= announced;
        }
    }
}
