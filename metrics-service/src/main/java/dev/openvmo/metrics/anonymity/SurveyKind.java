package dev.openvmo.metrics.anonymity;

import dev.openvmo.metrics.catalogue.MetricKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a survey asks for: its scale, and how the answers become one score. */
@Schema(
        description =
                "CSAT and STAKEHOLDER: 1 to 5, the share of 4 and 5 in per cent. NPS and ENPS: 0 to 10, per cent of 9 and 10 less per"
                        + " cent of 0 to 6. CES: 1 to 7, the mean. ENGAGEMENT: 1 to 5, the mean.")
public enum SurveyKind {
    CSAT(1, 5, Method.TOP_TWO, MetricKind.SATISFACTION),
    NPS(0, 10, Method.NET, MetricKind.SATISFACTION),
    CES(1, 7, Method.MEAN, MetricKind.SATISFACTION),
    ENPS(0, 10, Method.NET, MetricKind.PEOPLE),
    ENGAGEMENT(1, 5, Method.MEAN, MetricKind.PEOPLE),
    STAKEHOLDER(1, 5, Method.TOP_TWO, MetricKind.SATISFACTION);

    private final int least;
    private final int most;
    private final Method method;
    private final MetricKind measures;

    SurveyKind(int least, int most, Method method, MetricKind measures) {
        this.least = least;
        this.most = most;
        this.method = method;
        this.measures = measures;
    }

    /** How a score is made of answers. */
    enum Method {
        TOP_TWO,
        NET,
        MEAN
    }

    /** The lower end of its scale. */
    public int least() {
        return least;
    }

    /** The upper end of its scale. */
    public int most() {
        return most;
    }

    /** What kind of metric its scores are measurements of. */
    public MetricKind measures() {
        return measures;
    }

    Method method() {
        return method;
    }
}
