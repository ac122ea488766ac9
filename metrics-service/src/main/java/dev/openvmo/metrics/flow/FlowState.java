package dev.openvmo.metrics.flow;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.metrics.series.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which work items a figure rests on. */
@Schema(
        name = "FlowState",
        description =
                "FINISHED within the window; IN_PROGRESS at its end; DUE within it, with a planned value; CREATED within it.")
enum FlowState {
    FINISHED("%1$s.finished_at >= %2$s and %1$s.finished_at < %3$s"),
    IN_PROGRESS("%1$s.started_at < %3$s and coalesce(%1$s.finished_at, %1$s.cancelled_at, 'infinity') >= %3$s"),
    DUE("%1$s.due_at >= %2$s and %1$s.due_at < %3$s and %1$s.planned_value is not null"),
    CREATED("%1$s.created_at >= %2$s and %1$s.created_at < %3$s");

    private final String sql;

    FlowState(String sql) {
        this.sql = sql;
    }

    /** As SQL about the table of this alias; what is in progress is so at the end, whenever the window begins. */
    String sql(String alias, Window window, BoundValues values) {
        var from = this == IN_PROGRESS ? "" : values.bind(window.from());
        return "(" + sql.formatted(alias, from, values.bind(window.to())) + ")";
    }
}
