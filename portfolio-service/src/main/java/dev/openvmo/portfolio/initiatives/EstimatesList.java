package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.input.Listed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** What is estimated of many initiatives, as a list, which leaves as a file and comes in again. */
@ApplicationScoped
class EstimatesList implements Listed {
    private static final Listing<EstimatesEntity> LISTING = Listing.of(EstimatesEntity.class, EstimatesItemView.class)
            .field("id", "initiative_id", UUID.class)
            .field("estimates.businessValue", "business_value", BigDecimal.class)
            .field("estimates.timeCriticality", "time_criticality", BigDecimal.class)
            .field("estimates.riskReduction", "risk_reduction", BigDecimal.class)
            .field("estimates.jobSize", "job_size", BigDecimal.class)
            .field("estimates.reach", "reach", BigDecimal.class)
            .field("estimates.impact", "impact", BigDecimal.class)
            .field("estimates.confidence", "confidence", BigDecimal.class)
            .field("estimates.effort", "effort", BigDecimal.class)
            .field("estimates.costOfDelay", "cost_of_delay", BigDecimal.class)
            .field("estimates.duration", "duration", BigDecimal.class)
            .sort("-createdAt");

    private final EstimatesTable estimates;
    private final Lists lists;

    EstimatesList(EstimatesTable estimates, Lists lists) {
        this.estimates = estimates;
        this.lists = lists;
    }

    Page<EstimatesItemView> page(ListQuery query) {
        return lists.page(LISTING, query, EstimatesEntity::view);
    }

    @Override
    public Class<?> request() {
        return EstimatesItem.class;
    }

    @Override
    public Set<String> readOnly() {
        return Listed.readOnly(EstimatesItemView.class, EstimatesItem.class);
    }

    @Override
    public boolean holds(UUID id) {
        return estimates.of(id).isPresent();
    }
}
