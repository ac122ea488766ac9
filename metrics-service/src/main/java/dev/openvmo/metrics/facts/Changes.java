package dev.openvmo.metrics.facts;

import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which changes were made and merged, and when? */
@ApplicationScoped
class Changes {
    private static final String TABLE = "change";
    private static final Listing<ChangeEntity> LISTING = FactReads.listing(ChangeEntity.class, TABLE)
            .fields("repository", "changeKey", "createdAt", "mergedAt", "abandonedAt")
            .sort("-createdAt");

    private final FactReads reads;
    private final FactWrites writes;
    private final FactDeletion deletion;

    Changes(FactReads reads, FactWrites writes, FactDeletion deletion) {
        this.reads = reads;
        this.writes = writes;
        this.deletion = deletion;
    }

    /** A change as it is after a write, and whether the write made it. */
    record Written(ChangeView view, boolean created) {}

    Written write(ChangeRequest request) {
        var result = writes.one(request.fact());
        var view = reads.evenIfTakenBack(
                LISTING,
                TABLE,
                result.id(),
                ChangeEntity::of,
                (row, service) -> ChangeView.of(row, service, result.fate()));
        return new Written(view, result.created());
    }

    BatchResult writeMany(Batch<ChangeRequest> items) {
        return writes.many(items, ChangeRequest::fact);
    }

    Page<ChangeView> list(ListQuery query) {
        return reads.page(LISTING, query, (row, service) -> ChangeView.of(row, service, null));
    }

    ChangeView get(UUID id) {
        return reads.one(LISTING, TABLE, id, (row, service) -> ChangeView.of(row, service, null));
    }

    void delete(UUID id) {
        deletion.delete(TABLE, "version", id);
    }
}
