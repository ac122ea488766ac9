package dev.openvmo.metrics.benefits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit is of, so that initiatives are compared on all of these. */
@Schema(name = "BenefitCategory", description = "What it is of.")
enum Category {
    REVENUE,
    COST,
    CUSTOMER_SATISFACTION,
    OPERATIONAL_EFFICIENCY,
    RISK,
    PEOPLE
}
