package dev.openvmo.portfolio.policies;

import java.util.Locale;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be asked of an initiative before it leaves a state, when it is met, and how. Pure. */
@Schema(
        description =
                "OWNER, SPONSOR: one is named; ESTIMATES: all that the model in force ranks by; HYPOTHESIS, BUSINESS_CASE, MVP: the"
                        + " business case says it; BUSINESS_CASE_APPROVED: a version is approved; LEADING_INDICATORS: it names atLeast"
                        + " so many; MVP_RESULT: each that it names is measured; ALIGNMENT: the score is atLeast so high; ALIGNMENT_GATE: it"
                        + " reaches the threshold that the criteria set in force has for the gate named so, and passes what it must;"
                        + " MILESTONE: the one named so is reached; DECISION: one of the kind named so stands; VALUE_MEASURED: a realised value"
                        + " is known; BENEFIT_OWNER: somebody answers for what it is to bring;"
                        + " BUDGET: what is committed to it covers the costs that its business case names; CAPACITY: people suffice for the effort"
                        + " that it names, beside what others take of them.")
public enum CriterionKind {
    OWNER(
            Parameter.NONE,
            (asked, known) -> missing(known.owner(), "Nobody owns it."),
            "Name an owner of the initiative."),
    SPONSOR(
            Parameter.NONE,
            (asked, known) -> missing(known.sponsor(), "Nobody sponsors it."),
            "Name a sponsor of the initiative."),
    HYPOTHESIS(
            Parameter.NONE,
            (asked, known) -> unless(known.hypothesis(), "Its business case states no hypothesis."),
            "State the hypothesis in its business case."),
    ESTIMATES(
            Parameter.NONE,
            (asked, known) -> unless(
                    known.missingEstimates().isEmpty(),
                    "It is not estimated: %s.".formatted(String.join(", ", known.missingEstimates()))),
            "Put the estimates that the prioritization model in force ranks by."),
    BUSINESS_CASE(
            Parameter.NONE,
            (asked, known) -> unless(known.businessCase(), "It has no business case."),
            "Write its business case."),
    BUSINESS_CASE_APPROVED(
            Parameter.NONE,
            (asked, known) -> unless(known.approved(), "No version of its business case is approved."),
            "Have its business case approved."),
    MVP(
            Parameter.NONE,
            (asked, known) -> unless(known.mvp(), "Its business case defines no MVP."),
            "Define the MVP in its business case."),
    LEADING_INDICATORS(
            Parameter.AT_LEAST,
            (asked, known) -> tooFew(asked, known.leadingIndicators(), "leading indicators are named"),
            "Name leading indicators in the outcome hypothesis of its business case."),
    MVP_RESULT(
            Parameter.NONE,
            (asked, known) -> unless(
                    known.leadingIndicators() > 0 && known.measuredIndicators() >= known.leadingIndicators(),
                    "%d of its %d leading indicators are measured."
                            .formatted(known.measuredIndicators(), known.leadingIndicators())),
            "Measure each leading indicator that its business case names."),
    ALIGNMENT(
            Parameter.AT_LEAST,
            (asked, known) -> known.alignment() == null
                    ? "Its alignment is not known; %s is asked.".formatted(asked.asked())
                    : unless(
                            known.alignment().compareTo(asked.atLeast()) >= 0,
                            "Its alignment is %s, %s is asked."
                                    .formatted(
                                            known.alignment()
                                                    .stripTrailingZeros()
                                                    .toPlainString(),
                                            asked.asked())),
            "Let it contribute more to the strategy in force, or do without it."),
    ALIGNMENT_GATE(
            Parameter.NAMED,
            (asked, known) -> known.selection() == null ? null : atGate(asked.named(), known),
            "Let it be assessed anew, or do more for what the criteria ask; see its alignment derivation."),
    MILESTONE(
            Parameter.NAMED,
            (asked, known) -> unless(
                    known.milestonesReached().contains(asked.named()),
                    "The milestone \"%s\" is not reached.".formatted(asked.named())),
            "Say when the milestone was reached (actual)."),
    DECISION(
            Parameter.NAMED,
            (asked, known) -> unless(
                    known.decisions().contains(asked.named()), "No decision %s of it stands.".formatted(asked.named())),
            "Have it decided so, by whoever may."),
    VALUE_MEASURED(
            Parameter.NONE,
            (asked, known) -> unless(known.valueMeasured(), "No realised value of it is known."),
            "Measure it by a metric of kind VALUE."),
    BENEFIT_OWNER(
            Parameter.NONE,
            (asked, known) -> unless(known.benefitOwned(), "Nobody answers for what it is to bring."),
            "Say what it is to bring and who answers for that, as a benefit."),
    BUDGET(
            Parameter.NONE,
            (asked, known) -> known.funded().lacking(),
            "Commit money of a budget to it, as much as its business case costs."),
    CAPACITY(
            Parameter.NONE,
            (asked, known) -> known.staffed().lacking(),
            "Plan its effort for later, win people with these skills, or take them off something else.");

    /** What a criterion of this kind says besides. */
    enum Parameter {
        NONE,
        AT_LEAST,
        NAMED
    }

    private final Parameter parameter;
    private final BiFunction<ExitCriterion, Evidence, String> lacking;
    private final String remedy;

    CriterionKind(Parameter parameter, BiFunction<ExitCriterion, Evidence, String> lacking, String remedy) {
        this.parameter = parameter;
        this.lacking = lacking;
        this.remedy = remedy;
    }

    boolean takes(Parameter other) {
        return parameter == other;
    }

    /** What keeps this criterion of this kind from being met, in a sentence; null where it is met. */
    String lacking(ExitCriterion asked, Evidence known) {
        return lacking.apply(asked, known);
    }

    String remedy() {
        return remedy;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String missing(String text, String otherwise) {
        return unless(text != null && !text.isBlank(), otherwise);
    }

    private static String unless(boolean met, String otherwise) {
        return met ? null : otherwise;
    }

    private static String tooFew(ExitCriterion asked, int there, String what) {
        return unless(
                asked.atLeast().intValue() <= there, "%d %s, %s are asked.".formatted(there, what, asked.asked()));
    }

    /** What the criteria set in force says has to be said of this initiative, and by this set. */
    private static String atGate(String gate, Evidence known) {
        var selection = known.selection();
        var minimum = selection.thresholds().get(gate);
        if (selection.scored() && !selection.failures().isEmpty()) {
            return "It does not pass what it must: %s.".formatted(String.join(", ", selection.failures()));
        }
        if (minimum == null) {
            return null;
        }
        var asked = minimum.stripTrailingZeros().toPlainString();
        if (!selection.scored() || known.alignment() == null) {
            return "Its score by the criteria set in force is not known; the gate %s asks %s.".formatted(gate, asked);
        }
        return unless(
                known.alignment().compareTo(minimum) >= 0,
                "Its score is %s, the gate %s asks %s."
                        .formatted(known.alignment().stripTrailingZeros().toPlainString(), gate, asked));
    }
}
