package dev.openvmo.metrics.facts;

import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was deployed, where, when and how it ended? */
@ApplicationScoped
class Deployments {
    private static final String TABLE = "deployment";
    private static final Listing<DeploymentEntity> LISTING = FactReads.listing(DeploymentEntity.class, TABLE)
            .fields("environment", "version", "artifact", "startedAt", "finishedAt", "outcome", "kind", "unplanned")
            .sort("-finishedAt");

    private final FactReads reads;
    private final FactWrites writes;
    private final FactDeletion deletion;
    private final JsonText json;

    Deployments(FactReads reads, FactWrites writes, FactDeletion deletion, JsonText json) {
        this.reads = reads;
        this.writes = writes;
        this.deletion = deletion;
        this.json = json;
    }

    /** A deployment as it is after a write, and whether the write made it. */
    record Written(DeploymentView view, boolean created) {}

    Written write(DeploymentRequest request) {
        var result = writes.one(request.fact());
        var view = reads.evenIfTakenBack(
                LISTING,
                TABLE,
                result.id(),
                DeploymentEntity::of,
                (row, service) -> DeploymentView.of(row, service, result.fate(), json));
        return new Written(view, result.created());
    }

    BatchResult writeMany(Batch<DeploymentRequest> items) {
        return writes.many(items, DeploymentRequest::fact);
    }

    Page<DeploymentView> list(ListQuery query) {
        return reads.page(LISTING, query, (row, service) -> DeploymentView.of(row, service, null, json));
    }

    DeploymentView get(UUID id) {
        return reads.one(LISTING, TABLE, id, (row, service) -> DeploymentView.of(row, service, null, json));
    }

    void delete(UUID id) {
        deletion.delete(TABLE, "row_version", id);
    }
}
