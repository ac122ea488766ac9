package dev.openvmo.alignment.scores;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What had changed when a score did; the statement that keeps scores names them. */
@Schema(description = "What changed; METRIC: what a metric or a business case says.")
enum ScoreChange {
    INITIATIVE,
    PORTFOLIO,
    STRATEGY,
    CRITERIA_SET,
    CONTRIBUTION,
    OBJECTIVE_WEIGHT,
    ASSESSMENT,
    METRIC;

    static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();

    static List<ScoreChange> all(String... names) {
        return Arrays.stream(names).map(ScoreChange::valueOf).toList();
    }
}
