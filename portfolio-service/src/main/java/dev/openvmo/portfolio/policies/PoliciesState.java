package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A portfolio's own policies as they are published; their id is its. */
record PoliciesState(
        UUID id,
        UUID portfolioId,
        PolicyMode mode,
        List<ExitCriterion> exitCriteria,
        List<WipLimit> wipLimits,
        List<EscalationStep> escalations,
        List<Authority> authorities,
        int overloadPeriods,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static PoliciesState of(PoliciesEntity entity, PoliciesRequest said) {
        return new PoliciesState(
                entity.id,
                entity.portfolioId,
                said.mode(),
                said.exitCriteria(),
                said.wipLimits(),
                said.escalations(),
                said.authorities(),
                said.overloadPeriods(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
