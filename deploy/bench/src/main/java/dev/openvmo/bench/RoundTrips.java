package dev.openvmo.bench;

import dev.openvmo.local.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How often portfolio-service waits for PostgreSQL while it creates an initiative of portfolio, title and kind: counted
 * between the two, in a suite of its own, since looking costs time.
 */
final class RoundTrips {
    private static final int CREATES = 50;

    private RoundTrips() {}

    /** The round trips of one create, from its BEGIN to its COMMIT. */
    static double measure(Path data) throws Exception {
        try (var wire = new CountingProxy("insert into initiative ")) {
            var suite = Suite.in(data)
                    .environment(
                            "portfolio",
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "jdbc:postgresql://127.0.0.1:" + wire.port()
                                    + "/portfolio?sslmode=disable&gssEncMode=disable")
                    .build();
            try {
                wire.leadTo(suite.postgres().port());
                suite.start();
                var ground = Bench.Ground.of(suite, new Load(1, Duration.ZERO), null);
                var portfolio = ground.portfolio("TRIPS");
                for (var create = 0; create < CREATES; create++) {
                    ground.door()
                            .post(
                                    "/v1/initiatives",
                                    Map.of("portfolioId", portfolio, "title", "Bench", "kind", "EPIC"));
                }
                return Statistics.median(wire.counted());
            } finally {
                suite.stop();
            }
        }
    }
}
