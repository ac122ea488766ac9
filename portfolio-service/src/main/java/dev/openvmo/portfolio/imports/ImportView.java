package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is, and what came of it. */
@Schema(name = "Import")
record ImportView(
        @Schema(description = "Its id; the operation has the same UUID.") UUID id,
        @Schema(
                        description = "Where its progress is.",
                        maxLength = 100,
                        examples = "/v1/operations/portfolio-0198c0de-0000-7000-8000-000000000005")
                String operation,
        @Schema(description = "The portfolio its rows belong to.") UUID portfolioId,
        @Schema(description = "The mapping it follows.") UUID mappingId,
        @Schema(description = "The mapping's key when it began.", maxLength = 64, examples = "pmo-list")
                String mappingKey,
        @Schema(description = "The mapping's source when it began.", maxLength = 100, examples = "pmo-list")
                String source,
        @Nullable @Schema(description = "Of which day the file is where its rows do not say.") LocalDate observedAt,
        @Schema(description = "Whether it only says what would happen.") boolean dryRun,
        Stage stage,
        @Schema(description = "What became of its rows.") RowCounts rows,
        @Schema(description = "What became of its measurements, by metric.", maxItems = 200)
                List<MetricCounts> measurements,
        @Schema(description = "What was taken of what it announced.") Receipt receipt,
        @Schema(description = "When it was asked for.") Instant createdAt,
        @Nullable @Schema(description = "When its last row was read.") Instant finishedAt) {

    /** Rows are being worked on; measurements are on their way; all is done; it ended before every row was; it was taken back. */
    @Schema(
            name = "ImportStage",
            description =
                    "Whether rows are read or measurements on their way, how it ended, or that it was taken back.")
    enum Stage {
        READING,
        MEASURING,
        DONE,
        FAILED,
        CANCELLED,
        WITHDRAWN
    }

    /** Rows by outcome. */
    @Schema(name = "ImportRowCounts")
    record RowCounts(
            @Schema(description = "Rows in all.", minimum = "0") long total,
            @Schema(description = "New initiatives.", minimum = "0") long created,
            @Schema(description = "Changed initiatives.", minimum = "0") long updated,
            @Schema(description = "Said what was known.", minimum = "0") long unchanged,
            @Schema(description = "Refused.", minimum = "0") long rejected) {}

    /** Cells of one measuring column by outcome. */
    @Schema(name = "ImportMetricCounts")
    record MetricCounts(
            @Schema(description = "The metric's key.", maxLength = 200, examples = "budget.in-year.baseline")
                    String metric,
            @Schema(description = "New values.", minimum = "0") long measured,
            @Schema(description = "Values that were known.", minimum = "0") long unchanged,
            @Schema(description = "Cells without a value.", minimum = "0") long notMeasured,
            @Schema(description = "Cells that cannot be read.", minimum = "0") long rejected) {}

    /** A refused measurement, as metrics-service tells it. */
    @Schema(name = "ImportRejection")
    record Rejection(
            @Schema(description = "The row, from 1.", minimum = "1") int row,
            @Schema(description = "The initiative's external id.", maxLength = 500, examples = "RET-12")
                    String externalId,
            @Schema(description = "The metric's key.", maxLength = 200, examples = "budget.in-year.baseline")
                    String metric,
            @Schema(description = "Why.", maxLength = 60, pattern = "^[A-Z_]+$", examples = "UNIT_MISMATCH")
                    String reason) {}

    /** What metrics-service says of the measurements that were announced for this import. */
    @Schema(name = "ImportReceipt")
    record Receipt(
            @Schema(description = "Measurements whose newest state this import announced.", minimum = "0")
                    long announced,
            @Schema(description = "Taken.", minimum = "0") long accepted,
            @Schema(description = "Known already.", minimum = "0") long unchanged,
            @Schema(description = "Refused.", minimum = "0") long rejected,
            @Schema(
                            description = "The first refused ones, and why.",
                            implementation = Rejection[].class,
                            maxItems = 200)
                    JsonNode rejections) {

        boolean complete() {
            return accepted + unchanged + rejected >= announced;
        }
    }
}
