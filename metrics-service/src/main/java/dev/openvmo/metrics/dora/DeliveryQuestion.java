package dev.openvmo.metrics.dora;

import dev.openvmo.metrics.series.Interval;
import dev.openvmo.metrics.series.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Whose delivery is asked for, where and when, once that makes sense. Pure.
 *
 * @param environment null: whatever is production
 * @param interval null: none
 */
record DeliveryQuestion(DeliveryScope scope, String environment, Window window, Interval interval) {

    /** Where the deployments are that the figures of this window rest on. */
    String derivation() {
        return derivation(window);
    }

    /** The same of a part of it. */
    String derivation(Window part) {
        return "/v1/delivery-metrics/deployments?subjectType=%s&subjectId=%s%s%s&from=%s&to=%s"
                .formatted(
                        scope.kind(),
                        scope.id(),
                        scope.descendants() ? "&descendants=true" : "",
                        environment == null
                                ? ""
                                : "&environment=" + URLEncoder.encode(environment, StandardCharsets.UTF_8),
                        part.from(),
                        part.to());
    }
}
