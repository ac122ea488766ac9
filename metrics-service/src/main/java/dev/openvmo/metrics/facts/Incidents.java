package dev.openvmo.metrics.facts;

import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What failed, since when, and until when? */
@ApplicationScoped
class Incidents {
    private static final String TABLE = "incident";
    private static final Listing<IncidentEntity> LISTING = FactReads.listing(IncidentEntity.class, TABLE)
            .fields("environment", "detectedAt", "resolvedAt", "severity")
            .sort("-detectedAt");

    private final FactReads reads;
    private final FactWrites writes;
    private final FactDeletion deletion;

    Incidents(FactReads reads, FactWrites writes, FactDeletion deletion) {
        this.reads = reads;
        this.writes = writes;
        this.deletion = deletion;
    }

    /** An incident as it is after a write, and whether the write made it. */
    record Written(IncidentView view, boolean created) {}

    Written write(IncidentRequest request) {
        var result = writes.one(request.fact());
        var view = reads.evenIfTakenBack(
                LISTING,
                TABLE,
                result.id(),
                IncidentEntity::of,
                (row, service) -> IncidentView.of(row, service, result.fate()));
        return new Written(view, result.created());
    }

    BatchResult writeMany(Batch<IncidentRequest> items) {
        return writes.many(items, IncidentRequest::fact);
    }

    Page<IncidentView> list(ListQuery query) {
        return reads.page(LISTING, query, (row, service) -> IncidentView.of(row, service, null));
    }

    IncidentView get(UUID id) {
        return reads.one(LISTING, TABLE, id, (row, service) -> IncidentView.of(row, service, null));
    }

    void delete(UUID id) {
        deletion.delete(TABLE, "version", id);
    }
}
