package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.ValueArea;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a scorecard is made of.
 *
 * @param people whether it tells what people say; else it is counted
 * @param target what it is to reach; null where nothing says so
 * @param colour null where there is nothing to judge it by: it is shown and does not count
 * @param green from which value on it would be green now; null where nothing judges it
 * @param better which way is better; null where neither is
 */
record Measure(
        Source source,
        String key,
        String name,
        ValueArea area,
        boolean people,
        Computed value,
        @Nullable Computed target,
        @Nullable LocalDate dueOn,
        @Nullable Colour colour,
        @Nullable BigDecimal green,
        @Nullable Direction better) {

    /** Where a measure comes from. */
    @Schema(
            name = "ScorecardSource",
            description =
                    "METRIC: of the catalogue, judged by the target whose day comes last; REALISATION: of benefits, beside what was"
                            + " forecast; DELIVERY: one of DORA's, judged by its levels; FLOW: of work items, not judged.")
    enum Source {
        METRIC,
        REALISATION,
        DELIVERY,
        FLOW
    }

    boolean judged() {
        return colour != null;
    }
}
