package dev.openvmo.portfolio.guardrails;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** SAFe's lean budget guardrails (framework.scaledagile.com/lean-budget-guardrails). */
@Schema(
        description =
                "HORIZON_MIX: investments by horizon; CAPACITY_ALLOCATION: by kind and category of work; SIGNIFICANT_INITIATIVES:"
                        + " large ones are approved; BUSINESS_OWNER_ENGAGEMENT: business owners engage (SAFe's lean budget guardrails).")
public enum GuardrailKind {
    HORIZON_MIX,
    CAPACITY_ALLOCATION,
    SIGNIFICANT_INITIATIVES,
    BUSINESS_OWNER_ENGAGEMENT
}
