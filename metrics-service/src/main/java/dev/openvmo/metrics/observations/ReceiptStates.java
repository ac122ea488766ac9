package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Announces what became of imports. */
@Singleton
class ReceiptStates extends TableStates {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "receipt");

    ReceiptStates(Sql sql) {
        super(AGGREGATE, "import_receipt", sql);
    }

    /** A receipt as it is published on {@code metrics.receipt}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptState(
            UUID id,
            UUID importId,
            @Nullable UUID portfolioId,
            long accepted,
            long unchanged,
            long rejected,
            @JsonRawValue String rejections,
            Instant asOf) {}

    @Override
    protected ReceiptState state(Row row) {
        return new ReceiptState(
                row.uuid("id"),
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.number("accepted"),
                row.number("unchanged"),
                row.number("rejected"),
                row.text("rejections"),
                row.instant("updated_at"));
    }
}
