package dev.openvmo.metrics.flow;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.page.Condition;
import dev.openvmo.metrics.series.Window;

/** The work items that a figure rests on. Pure. */
record FlowItems(FlowScope scope, FlowState state, Window window) implements Condition {
    @Override
    public String condition(String alias, BoundValues values) {
        return scope.condition(alias, values) + " and " + state.sql(alias, window, values);
    }
}
