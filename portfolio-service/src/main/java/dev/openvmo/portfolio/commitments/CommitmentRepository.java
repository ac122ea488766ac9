package dev.openvmo.portfolio.commitments;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Commitments as rows, and what neighbours see of them. */
@Singleton
class CommitmentRepository extends ResourceRepository<CommitmentEntity, CommitmentRequest, CommitmentView> {
    CommitmentRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "commitment", CommitmentRequest::of, CommitmentEntity::edit, CommitmentView::of)
                        .refers("fk_commitment_budget", "/budgetId")
                        .refers("fk_commitment_initiative", "/initiativeId")
                        .field("currency", "currency", String.class)
                        .search("note"));
    }
}
