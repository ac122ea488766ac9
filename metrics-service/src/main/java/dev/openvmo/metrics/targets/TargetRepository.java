package dev.openvmo.metrics.targets;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Targets as rows: what they look like to callers and neighbours, and that a metric has one of a subject for each day. */
@Singleton
class TargetRepository extends ResourceRepository<TargetEntity, TargetRequest, TargetView> {
    TargetRepository(Resources kit) {
        super(
                kit,
                resource("metrics", "target", TargetRequest::of, TargetEntity::edit, TargetView::of)
                        .unique("uq_target_due", "/dueOn", "metric", "subjectId", "dueOn")
                        .search("metric", "owner")
                        .sort("dueOn"));
    }
}
