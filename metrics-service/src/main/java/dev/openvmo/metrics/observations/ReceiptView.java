package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. accepted + unchanged + stale + rejected is the number of its items. */
@Schema(name = "ObservationReceipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        @Schema(examples = "01935a00-0000-7000-8000-000000000601") UUID receiptId,
        @Schema(examples = "998") long accepted,
        @Schema(description = "the same as before: nothing written", examples = "1") long unchanged,
        @Schema(description = "a lower revision than the one there is", examples = "0") long stale,
        @Schema(description = "of the accepted and unchanged: waiting for their subject", examples = "0") long unlinked,
        @Schema(examples = "1") long rejected,
        @Schema(description = "the rejected items only") List<ItemError> errors,
        @Schema(description = "in GET: the metrics whose observations changed", examples = "[\"checkout.conversion\"]")
                Collection<String> metrics,
        @Schema(
                        description = "in GET: the subjects whose observations changed",
                        examples = "[\"01935a00-0000-7000-8000-000000000101\"]")
                Collection<UUID> subjects,
        @Schema(examples = "2026-11-20T09:00:00Z") Instant createdAt) {

    /** One rejected item and its problem. */
    @Schema(name = "ObservationError")
    record ItemError(@Schema(examples = "3") int index, Map<String, Object> problem) {}
}
