package dev.openvmo.portfolio.prioritization;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a model can rank by. */
@Schema(
        description =
                "An estimate of the initiative, its alignment with the strategy (0 to 100), or a custom field that is a NUMBER; of a WEIGHTED model also"
                        + " REALISED_VALUE, what it has brought so far as the backlog tells it, and BENEFIT_FORECAST, what its benefits are likely"
                        + " to bring, adjusted by how well their estimators forecast.")
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
    REALISED_VALUE("realisedValue"),
    BENEFIT_FORECAST("benefitForecast"),
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
        return switch (this) {
            case REALISED_VALUE -> "value";
            case BENEFIT_FORECAST -> "forecast";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether it is known by events, so that it changes alone: then it is a term of its own. */
    public boolean later() {
        return this == ALIGNMENT || this == REALISED_VALUE || this == BENEFIT_FORECAST;
    }
}
