package dev.openvmo.metrics.cdevents;

import dev.openvmo.metrics.facts.Fate;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of events. accepted + unchanged + stale + ignored + rejected is their number. */
@Schema(name = "EventReceipt")
record EventReceiptView(
        @Schema(description = "Where the counts can be read again: /v1/observation-receipts/{id}.") UUID receiptId,
        @Schema(description = "Taken.", minimum = "0") long accepted,
        @Schema(description = "The same as before: nothing written.", minimum = "0") long unchanged,
        @Schema(description = "Says less than is known already.", minimum = "0") long stale,
        @Schema(description = "Means nothing here: kept for a time, and not counted.", minimum = "0") long ignored,
        @Schema(description = "Refused.", minimum = "0") long rejected,
        @Schema(description = "One for each event, in their order.", maxItems = 10000) List<Item> items) {

    /** What became of one event. */
    @Schema(name = "EventReceiptItem")
    record Item(
            @Schema(description = "Place in the batch, from 0.", minimum = "0", maximum = "9999", examples = "0")
                    int index,
            Fate result,
            @Nullable @Schema(description = "The deployment, change, artifact or incident that it tells of.") UUID id,
            @Nullable @Schema(description = "Why it was refused.", ref = "#/components/schemas/Problem")
                    Map<String, Object> problem) {}
}
