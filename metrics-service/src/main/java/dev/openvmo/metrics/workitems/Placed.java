package dev.openvmo.metrics.workitems;

import java.util.UUID;

/**
 * A work item, and where it belongs.
 *
 * @param initiative its initiative; while that is not known what stands for it, null of none
 */
record Placed(WorkItem item, UUID portfolioId, UUID initiative, boolean linked) {}
