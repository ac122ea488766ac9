package dev.openvmo.metrics.flow;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.page.Condition;
import dev.openvmo.metrics.series.Window;

/**
 * The work items that a figure rests on. Pure.
 *
 * @param asked the times that were asked for: what ends now is one list, page by page, though now goes on
 */
record FlowItems(FlowScope scope, FlowState state, Window window, String asked) implements Condition {
    @Override
    public String condition(String alias, BoundValues values) {
        return scope.condition(alias, values) + " and " + state.sql(alias, window, values);
    }

    /** What a cursor holds for. */
    @Override
    public String toString() {
        return scope + " " + state + " " + asked;
    }
}
