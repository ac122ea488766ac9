package dev.openvmo.metrics.observations;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. accepted + unchanged + stale + rejected, and ignored where they were events, is the number of its items. */
@Schema(name = "ObservationReceipt")
record ReceiptView(
        @Schema(description = "Where it can be read again: /v1/observation-receipts/{id}.") UUID receiptId,
        @Schema(description = "Taken.", minimum = "0") long accepted,
        @Schema(description = "The same as before: nothing written.", minimum = "0") long unchanged,
        @Schema(description = "A lower revision than the one there is.", minimum = "0") long stale,
        @Schema(description = "Of the accepted and unchanged: waiting for their subject.", minimum = "0") long unlinked,
        @Schema(description = "Refused.", minimum = "0") long rejected,
        @Schema(description = "The refused items.", maxItems = 10000) List<ItemError> errors,
        @Nullable @Schema(description = "In GET: the metrics whose observations changed.", maxItems = 10000)
                Collection<@Size(max = 100) String> metrics,
        @Nullable @Schema(description = "In GET: the subjects whose observations changed.", maxItems = 10000)
                Collection<UUID> subjects,
        @Nullable @Schema(description = "In GET: the events that meant nothing here.", minimum = "0") Long ignored,
        @Nullable @Schema(description = "In GET: when the batch was taken.") Instant createdAt) {

    /** One rejected item and its problem. */
    @Schema(name = "ObservationError")
    record ItemError(
            @Schema(description = "The item of the batch, from 0.", minimum = "0", maximum = "9999", examples = "3")
                    int index,
            @Schema(description = "Why it was refused.", ref = "#/components/schemas/Problem")
                    Map<String, Object> problem) {}
}
