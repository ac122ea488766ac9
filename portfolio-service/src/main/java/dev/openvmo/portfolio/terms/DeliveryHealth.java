package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether delivery is fast and safe enough, as metrics-service judges it. */
@Schema(
        description =
                "Whether delivery is fast and safe enough, by the levels of DORA's report of 2024: computed from what pipelines told in the last 90"
                        + " days, by nobody's opinion.")
public enum DeliveryHealth {
    HEALTHY,
    AT_RISK,
    UNHEALTHY
}
