package dev.openvmo.portfolio.prioritization;

import static dev.openvmo.portfolio.prioritization.ModelInput.ALIGNMENT;
import static dev.openvmo.portfolio.prioritization.ModelInput.BUSINESS_VALUE;
import static dev.openvmo.portfolio.prioritization.ModelInput.CONFIDENCE;
import static dev.openvmo.portfolio.prioritization.ModelInput.DURATION;
import static dev.openvmo.portfolio.prioritization.ModelInput.EFFORT;
import static dev.openvmo.portfolio.prioritization.ModelInput.IMPACT;
import static dev.openvmo.portfolio.prioritization.ModelInput.JOB_SIZE;
import static dev.openvmo.portfolio.prioritization.ModelInput.REACH;
import static dev.openvmo.portfolio.prioritization.ModelInput.RISK_REDUCTION;
import static dev.openvmo.portfolio.prioritization.ModelInput.TIME_CRITICALITY;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a model makes a score of its inputs; a score is rounded half up to 9 decimals. */
@Schema(
        description =
                "WSJF: SAFe's weighted shortest job first; ALIGNED_WSJF: the same raised by alignment, what ranks where no model"
                        + " is in force; RICE: Intercom's; VALUE_EFFORT: business value over effort; COST_OF_DELAY: divided by"
                        + " duration (CD3); WEIGHTED: the mean of the model's own inputs.")
public enum ModelKind {
    /** SAFe's, raised by up to its own amount by alignment. */
    ALIGNED_WSJF(
            "wsjf",
            2,
            "(businessValue + timeCriticality + riskReduction) / jobSize, rounded half up to 9 decimals, "
                    + "× (100 + alignment) / 100, rounded again; alignment counts 0 where unknown",
            List.of(BUSINESS_VALUE, TIME_CRITICALITY, RISK_REDUCTION, JOB_SIZE, ALIGNMENT)),
    /** Cost of delay over job size (scaledagileframework.com/wsjf, SAFe 6). */
    WSJF(
            "wsjf",
            1,
            "(businessValue + timeCriticality + riskReduction) / jobSize",
            List.of(BUSINESS_VALUE, TIME_CRITICALITY, RISK_REDUCTION, JOB_SIZE)),
    /** Sean McBride, RICE: simple prioritization for product managers (Intercom, 2016). */
    RICE("rice", 1, "reach × impact × confidence / 100 / effort", List.of(REACH, IMPACT, CONFIDENCE, EFFORT)),
    VALUE_EFFORT("value-per-effort", 1, "businessValue / effort", List.of(BUSINESS_VALUE, EFFORT)),
    /** Cost of delay divided by duration: Reinertsen, The principles of product development flow (2009), chapter 7. */
    COST_OF_DELAY(
            "cost-of-delay-per-duration", 1, "costOfDelay / duration", List.of(ModelInput.COST_OF_DELAY, DURATION)),
    WEIGHTED(
            "points",
            1,
            "Σ weight × points / Σ weight, points being 100 × (value − from) / (to − from), from 0 to 100",
            List.of());

    private final String unit;
    private final int version;
    private final String formula;
    private final List<ModelInput> inputs;

    ModelKind(String unit, int version, String formula, List<ModelInput> inputs) {
        this.unit = unit;
        this.version = version;
        this.formula = formula;
        this.inputs = inputs;
    }

    /** What its scores are measured in. */
    public String unit() {
        return unit;
    }

    /** Which way of computing it this is. */
    public String version() {
        return name() + "-" + version;
    }

    /** How it computes, in words. */
    public String formula() {
        return formula;
    }

    /** What it always takes; a WEIGHTED model has its own. */
    public List<ModelInput> inputs() {
        return inputs;
    }
}
