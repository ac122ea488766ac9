package dev.openvmo.alignment.testing;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Neighbour;
import java.math.BigDecimal;
import java.util.UUID;

/** What metrics-service would say. */
public final class MetricsService {
    private static final Aggregate STATUS = new Aggregate("metrics", "metric-status");
    private static final Aggregate VALUE = new Aggregate("metrics", "value");
    private static final Aggregate ANNOUNCEMENT = new Aggregate("metrics", "announcement");
    private static final Neighbour NEIGHBOUR = Neighbour.announcing(STATUS, VALUE, ANNOUNCEMENT);

    private MetricsService() {}

    /** That a strategy was announced to so many, of whom so many have acknowledged it, until a time or without end. */
    public static void announceStrategy(
            UUID id, UUID portfolio, UUID strategy, long stateVersion, int named, int acknowledged, String dueAt) {
        NEIGHBOUR.announce(
                ANNOUNCEMENT, id, portfolio, stateVersion, state -> state.put("portfolioId", portfolio.toString())
                        .put("strategyId", strategy.toString())
                        .put("dueAt", dueAt)
                        .put("named", named)
                        .put("acknowledged", acknowledged));
    }

    /** What a metric, counted in %, says of a portfolio last. */
    public static void announceStatus(
            UUID id, UUID portfolio, long stateVersion, String metric, String key, String observedAt, String value) {
        NEIGHBOUR.announce(STATUS, id, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString()).put("metric", metric).put("unit", "%");
            state.put("value", new BigDecimal(value))
                    .put("observedAt", observedAt)
                    .put("sampleSize", stateVersion);
            state.putObject("subject")
                    .put("type", "PORTFOLIO")
                    .put("id", portfolio.toString())
                    .put("key", key);
        });
    }

    /** What a metric says of an initiative last. */
    public static void announceMeasured(
            UUID id,
            UUID portfolio,
            UUID initiative,
            long stateVersion,
            String metric,
            String observedAt,
            String value) {
        NEIGHBOUR.announce(STATUS, id, portfolio, stateVersion, state -> {
            state.put("portfolioId", portfolio.toString()).put("metric", metric);
            state.put("value", new BigDecimal(value))
                    .put("observedAt", observedAt)
                    .put("sampleSize", stateVersion);
            state.putObject("subject").put("type", "INITIATIVE").put("id", initiative.toString());
        });
    }

    /** What an initiative has realised, as measured last. */
    public static void announceValue(
            UUID initiative, UUID portfolio, long stateVersion, String value, String lastObservedAt) {
        NEIGHBOUR.announce(
                VALUE, initiative, portfolio, stateVersion, state -> state.put("initiativeId", initiative.toString())
                        .put("portfolioId", portfolio.toString())
                        .put("value", new BigDecimal(value))
                        .put("lastObservedAt", lastObservedAt));
    }

    /** That nothing is measured any more. */
    public static void announceStatusGone(UUID id, UUID portfolio, long stateVersion) {
        NEIGHBOUR.announceGone(STATUS, id, portfolio, stateVersion);
    }
}
