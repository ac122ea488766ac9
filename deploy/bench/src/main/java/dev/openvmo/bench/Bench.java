package dev.openvmo.bench;

import dev.openvmo.local.Database;
import dev.openvmo.local.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Starts the packaged suite, measures each row against its reference in turn, prints one table and keeps the raw figures. */
public final class Bench {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** As in production: with the optimising compiler, which the launcher leaves out for a quicker start. */
    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private Bench() {}

    /**
     * Options: {@code --rows NAME,NAME --warm SECONDS --rounds N --seconds N --clients N --initiatives N --scores N}, each with a
     * value that suits a laptop; rows are all of them.
     */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        KAFKA.setLevel(Level.WARNING);
        var target = Path.of("deploy", "bench", "target").toAbsolutePath();
        var data = target.resolve("suite-" + ProcessHandle.current().pid());
        var results = new LinkedHashMap<String, Object>();
        results.put("options", options);
        if (options.wants("roundtrips")) {
            var trips = RoundTrips.measure(data.resolveSibling(data.getFileName() + "-wire"));
            System.out.printf("round trips to PostgreSQL of one create: %.0f (goal: at most 8)%n", trips);
            results.put("roundTrips", trips);
        }
        var suite = Suite.in(data).jvm(JVM.toArray(String[]::new)).start();
        try (var plain = Plain.start(target, JVM, suite.database("plain"))) {
            var ground = Ground.of(suite, new Load(options.clients(), Duration.ofSeconds(options.seconds())), plain);
            results.put("rows", table(ground, options));
            if (options.wants("loop")) {
                var loop = new Loop(ground, options.initiatives()).measure();
                System.out.printf(
                        "new weight → all of %,d backlog positions right: %.2f s; observation → backlog: %.2f s; 10,000 draws of the"
                                + " order of the first 500: %.2f s%n",
                        options.initiatives(), loop.weight(), loop.observation(), loop.robustness());
                results.put("loop", loop);
            }
            if (options.wants("deliveries")) {
                var deliveries = new Deliveries(ground, options.seconds()).measure(options.warm());
                System.out.println(deliveries.line());
                results.put("deliveries", deliveries);
            }
            if (options.wants("deployments")) {
                var deployments = new SingleDeployments(ground).measure(options.warm());
                System.out.println(deployments.line());
                results.put("deployments", deployments);
            }
            var file = target.resolve("bench-" + Instant.now().getEpochSecond() + ".json");
            Door.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
            System.out.println("raw figures: " + file);
        } finally {
            suite.stop();
        }
    }

    private static List<Measured> table(Ground ground, Options options) throws Exception {
        var rows = new LinkedHashMap<String, List<Row>>();
        rows.put("observations", List.of(new BatchObservations(ground)));
        rows.put("backfill", List.of(new BackFill(ground)));
        rows.put("series", List.of(YearOfDays.filled(ground)));
        rows.put("million", List.of(YearOfDays.throughGateway(ground)));
        rows.put("flow", List.of(new YearOfFlow(ground)));
        rows.put("dora", List.of(new YearOfDeliveries(ground)));
        rows.put("creates", List.of(new Creates(ground)));
        rows.put("processor", List.of(new ProcessorPerCreate(ground)));
        // At a given rate, so after the rows that warm what it needs.
        rows.put("visibility", List.of(new Visibility(ground, 0.5), new Visibility(ground, 0.99)));
        rows.put("rescore", List.of(new Rescore(ground, options.scores())));
        rows.put("rerank", List.of(new Rerank(ground, options.initiatives())));
        rows.put("backlog", List.of(new FirstPage(ground, 10 * options.initiatives())));
        rows.put(
                "dashboard",
                List.of(
                        Dashboard.besideBacklog(ground, options.initiatives()),
                        Dashboard.besideSmaller(ground, options.initiatives())));
        rows.put("harm", List.of(BesideHarm.bodies(ground), BesideHarm.crowd(ground)));
        var measured = new ArrayList<Measured>();
        System.out.println(Measured.head());
        for (var name : rows.keySet()) {
            for (var row : options.wants(name) ? rows.get(name) : List.<Row>of()) {
                measured.add(Measured.of(row, ground, Duration.ofSeconds(options.warm()), options.rounds()));
                System.out.println(measured.get(measured.size() - 1).line());
            }
        }
        return measured;
    }

    record Options(Set<String> rows, int warm, int rounds, int seconds, int clients, int initiatives, int scores) {
        private static final Set<String> ROWS = Set.of(
                "roundtrips",
                "observations",
                "backfill",
                "series",
                "million",
                "flow",
                "dora",
                "visibility",
                "creates",
                "processor",
                "rescore",
                "rerank",
                "backlog",
                "dashboard",
                "harm",
                "loop",
                "deliveries",
                "deployments");

        static Options of(String[] arguments) {
            var rows = ROWS;
            var values = new HashMap<>(Map.of(
                    "--warm", 60,
                    "--rounds", 3,
                    "--seconds", 10,
                    "--clients", 16,
                    "--initiatives", 100_000,
                    "--scores", 5_000));
            for (var i = 0; i < arguments.length; i += 2) {
                if (i + 1 < arguments.length && arguments[i].equals("--rows")) {
                    rows = Set.of(arguments[i + 1].split(","));
                } else if (i + 1 < arguments.length && values.containsKey(arguments[i])) {
                    values.put(arguments[i], Integer.parseInt(arguments[i + 1]));
                } else {
                    throw new IllegalArgumentException(
                            "options are " + values.keySet() + ", each with a number, and --rows with some of " + ROWS);
                }
            }
            if (!ROWS.containsAll(rows)) {
                throw new IllegalArgumentException("rows are " + ROWS);
            }
            return new Options(
                    rows,
                    values.get("--warm"),
                    values.get("--rounds"),
                    values.get("--seconds"),
                    values.get("--clients"),
                    values.get("--initiatives"),
                    values.get("--scores"));
        }

        boolean wants(String row) {
            return rows.contains(row);
        }
    }

    /** Seconds from now until the condition holds, looked at with this pause between; gives up after five minutes. */
    static double secondsUntil(Duration pause, Callable<Boolean> condition) throws Exception {
        var start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(5)) {
                throw new IllegalStateException("still not so after five minutes");
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the rows stand on: a running suite, its door, raw connections to the same servers, and the plain application that stands for what one gets elsewhere. */
    record Ground(Suite suite, Door door, Load load, Database database, Plain plain) {
        static Ground of(Suite suite, Load load, Plain plain) {
            return new Ground(
                    suite, Door.of(suite.gatewayUrl(), suite.adminKey()), load, suite.database("bench"), plain);
        }

        Connection raw() throws SQLException {
            return DriverManager.getConnection(
                    database.jdbcUrl(),
                    database.owner().username(),
                    database.owner().password());
        }

        String portfolio(String key) throws IOException, InterruptedException {
            return door.postPatiently(
                            "/v1/portfolios",
                            Map.of(
                                    "key",
                                    key,
                                    "name",
                                    key,
                                    "currency",
                                    "GBP",
                                    "fiscalYearStartMonth",
                                    4,
                                    "timeZone",
                                    "Europe/London"))
                    .get("id")
                    .asText();
        }

        String initiative(String portfolio) throws IOException, InterruptedException {
            return door.postPatiently(
                            "/v1/initiatives",
                            Map.of(
                                    "portfolioId",
                                    portfolio,
                                    "title",
                                    "Measured",
                                    "kind",
                                    "EPIC",
                                    "category",
                                    "BUSINESS",
                                    "horizon",
                                    "H1"))
                    .get("id")
                    .asText();
        }

        void metric(String key) throws IOException, InterruptedException {
            door.postPatiently(
                    "/v1/metrics",
                    Map.of(
                            "key",
                            key,
                            "name",
                            key,
                            "unit",
                            "GBP",
                            "direction",
                            "INCREASE",
                            "aggregation",
                            "SUM",
                            "kind",
                            "VALUE"));
        }

        void createTopic(String name) throws Exception {
            try (var admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()))) {
                if (!admin.listTopics().names().get().contains(name)) {
                    admin.createTopics(List.of(new NewTopic(name, 12, (short) 1)))
                            .all()
                            .get();
                }
            }
        }

        void untilKnownToAlignment(int initiatives) throws Exception {
            try (var connection = suite.postgres().connect("alignment")) {
                secondsUntil(
                        Duration.ofMillis(500),
                        () -> count(connection, "select count(*) from initiative where title like 'Loop %'")
                                >= initiatives);
            }
        }

        /** Waits until nothing is on its way between the services any more, so that one measurement leaves nothing to the next. */
        void untilQuiet() throws Exception {
            for (var service : List.of("portfolio", "alignment", "metrics")) {
                try (var connection = suite.postgres().connect(service)) {
                    secondsUntil(
                            Duration.ofMillis(100),
                            () -> count(
                                            connection,
                                            "select (select count(*) from outbox) + (select count(*) from dirty)")
                                    == 0);
                }
            }
        }

        long count(Connection connection, String query) throws SQLException {
            return Long.parseLong(text(connection, query));
        }

        String text(Connection connection, String query) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
