package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Hears from metrics-service what became of measured rows. */
@ApplicationScoped
class ImportReceiptConsumer {

    /** What we keep of a receipt: columns of table {@code import_receipt}. */
    record ImportReceipt(UUID importId, Long accepted, Long unchanged, Long rejected, JsonNode rejections) {}

    @Produces
    @Singleton
    StateConsumer receipts(CopyStore store) {
        return LocalCopy.of(store, "metrics", "receipt", ImportReceipt.class).table("import_receipt");
    }
}
