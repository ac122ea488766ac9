package dev.openvmo.portfolio.testing;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.Neighbour;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What alignment-service and metrics-service would say. */
public final class Neighbours {
    private static final Aggregate SCORE = new Aggregate("alignment", "score");
    private static final Aggregate METRIC = new Aggregate("metrics", "metric");
    private static final Aggregate VALUE = new Aggregate("metrics", "value");
    private static final Aggregate RECEIPT = new Aggregate("metrics", "receipt");
    private static final Neighbour NEIGHBOUR = Neighbour.announcing(SCORE, METRIC, VALUE, RECEIPT);

    private Neighbours() {}

    /** An alignment score. */
    public static void alignment(UUID initiative, Double value, long stateVersion) {
        NEIGHBOUR.announce(
                SCORE, initiative, null, stateVersion, state -> state.put("initiativeId", initiative.toString())
                        .put("value", value));
    }

    /** A realised value. */
    public static void value(UUID initiative, String value, String unit, long stateVersion) {
        NEIGHBOUR.announce(
                VALUE, initiative, null, stateVersion, state -> state.put("initiativeId", initiative.toString())
                        .put("value", new BigDecimal(value))
                        .put("unit", unit));
    }

    /** A metric of initiatives. */
    public static void metric(String key, String unit) {
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        NEIGHBOUR.announce(METRIC, id, null, 1, state -> state.put("key", key).put("unit", unit));
    }

    /** What became of an import's measured rows. */
    public static void receipt(UUID importId, int accepted, int rejected, long stateVersion) {
        NEIGHBOUR.announce(RECEIPT, importId, null, stateVersion, state -> state.put("importId", importId.toString())
                .put("accepted", accepted)
                .put("rejected", rejected));
    }
}
