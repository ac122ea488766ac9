package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Whose flow is asked for, and of when, once it makes sense.
 *
 * @param window never later than now
 */
record FlowQuestion(FlowScope scope, Window window, Places.Place place) {

    /** The same of what this team does of it. */
    FlowQuestion of(String team) {
        return new FlowQuestion(new FlowScope(scope.type(), scope.subject(), scope.descendants(), team), window, place);
    }

    /** Where the work items are that a figure rests on. */
    String items(FlowState state) {
        var query = new StringBuilder("/v1/flow-metrics/items?state=" + state);
        if (scope.subject() != null) {
            query.append("&subjectType=")
                    .append(scope.type())
                    .append("&subjectId=")
                    .append(scope.subject());
        }
        if (scope.descendants()) {
            query.append("&descendants=true");
        }
        if (scope.team() != null) {
            query.append("&team=").append(URLEncoder.encode(scope.team(), StandardCharsets.UTF_8));
        }
        return query.append("&from=")
                .append(window.from())
                .append("&to=")
                .append(window.to())
                .toString();
    }
}
