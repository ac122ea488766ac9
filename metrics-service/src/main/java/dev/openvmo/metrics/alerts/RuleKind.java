package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a breach. */
@Schema(
        name = "AlertRuleKind",
        description =
                "THRESHOLD: a measurement beyond it. SUSTAINED: so many in a row beyond it. TREND: the slope a day of so many in a row"
                        + " beyond it. CHANGE_POINT: the level has shifted (CUSUM).")
enum RuleKind {
    THRESHOLD(true, 1, 1),
    SUSTAINED(true, 2, 1000),
    TREND(true, 3, 1000),
    CHANGE_POINT(false, 1, 1);

    private final boolean bounded;
    private final int fewest;
    private final int most;

    RuleKind(boolean bounded, int fewest, int most) {
        this.bounded = bounded;
        this.fewest = fewest;
        this.most = most;
    }

    /** Notes what is missing for it and what has no meaning for it. */
    void check(AlertRuleRequest said, Problem refusal) {
        Stream.of("/condition", "/threshold").forEach(pointer -> {
            var value = pointer.equals("/condition") ? said.condition() : said.threshold();
            if (bounded && value == null) {
                refusal.at(pointer, ErrorCode.REQUIRED, name() + " needs it");
            } else if (!bounded && value != null) {
                refusal.at(pointer, ErrorCode.INVALID, name() + " has none");
            }
        });
        var count = said.measurements();
        if (fewest == most && count != null) {
            refusal.at("/measurements", ErrorCode.INVALID, name() + " has none");
        } else if (fewest < most && count == null) {
            refusal.at("/measurements", ErrorCode.REQUIRED, name() + " needs it");
        } else if (fewest < most && (count < fewest || count > most)) {
            refusal.at("/measurements", ErrorCode.OUT_OF_RANGE, "%d to %d".formatted(fewest, most));
        }
    }

    Breach breach(AlertRuleRequest said) {
        return switch (this) {
            case THRESHOLD -> new Run(said.condition(), said.threshold(), 1);
            case SUSTAINED -> new Run(said.condition(), said.threshold(), said.measurements());
            case TREND -> new Trend(said.condition(), said.threshold(), said.measurements());
            case CHANGE_POINT -> new ChangePoint();
        };
    }
}
