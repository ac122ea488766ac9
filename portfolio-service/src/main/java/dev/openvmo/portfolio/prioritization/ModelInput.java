package dev.openvmo.portfolio.prioritization;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a model can rank by. */
@Schema(
        description =
                "An estimate of the initiative, its alignment with the strategy (0 to 100), or a custom field that is a NUMBER.")
public enum ModelInput {
    BUSINESS_VALUE("businessValue"),
    TIME_CRITICALITY("timeCriticality"),
    RISK_REDUCTION("riskReduction"),
    JOB_SIZE("jobSize"),
    REACH("reach"),
    IMPACT("impact"),
    CONFIDENCE("confidence"),
    EFFORT("effort"),
    COST_OF_DELAY("costOfDelay"),
    DURATION("duration"),
    ALIGNMENT("alignment"),
    CUSTOM_FIELD("customFields");

    private final String member;

    ModelInput(String member) {
        this.member = member;
    }

    /** Its name in JSON. */
    public String member() {
        return member;
    }

    /** Its column of {@code initiative_estimates}, or of {@code ranking}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
