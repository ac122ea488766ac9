package dev.openvmo.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The sum of a year by day over a million observations of one subject, against the bare SQL by the same index. */
final class YearOfDays implements Row {
    private static final int OBSERVATIONS = 1_000_000;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final String FILL =
            """
            insert into observation (id, source, external_id, metric, subject_type, subject_id, portfolio_id, observed_at, value,
                version, updated_at)
            select gen_random_uuid(), 'bench', n::text, '%s', 'INITIATIVE', '%s', '%s',
                timestamptz '2025-01-01' + n * interval '31.536 seconds', n %% 1000, 1, instant()
            from generate_series(0, %d) n
            """;
    private static final String BARE =
            """
            select date_trunc('day', observed_at, 'Europe/London') as day, sum(value)
            from observation
            where subject_id = '%s' and metric = '%s' and observed_at >= '2025-01-01' and observed_at < '2026-01-01'
            group by 1 order by 1
            """;

    private final Bench.Ground ground;
    private final boolean throughGateway;
    private final String metric;
    private String initiative;
    private String details = "";

    private YearOfDays(Bench.Ground ground, boolean throughGateway) {
        this.ground = ground;
        this.throughGateway = throughGateway;
        this.metric = throughGateway ? "bench.sent" : "bench.year";
    }

    /** Over rows that were written as they are kept. */
    static YearOfDays filled(Bench.Ground ground) {
        return new YearOfDays(ground, false);
    }

    /** Over rows that were sent, all of them. */
    static YearOfDays throughGateway(Bench.Ground ground) {
        return new YearOfDays(ground, true);
    }

    @Override
    public String what() {
        return "series of a year by day over 1,000,000 observations" + (throughGateway ? " sent" : "");
    }

    @Override
    public String reference() {
        return "the bare SQL";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return "<= 1.7";
    }

    @Override
    public String details() {
        return details;
    }

    @Override
    public void prepare() throws Exception {
        var portfolio = ground.portfolio(throughGateway ? "SENT" : "YEAR");
        initiative = ground.initiative(portfolio);
        ground.metric(metric);
        try (var connection = ground.suite().postgres().connect("metrics")) {
            Bench.secondsUntil(
                    Duration.ofMillis(100),
                    () -> ground.count(connection, "select count(*) from subject where id = '" + initiative + "'")
                            == 1);
            try (var statement = connection.createStatement()) {
                if (throughGateway) {
                    send();
                } else {
                    statement.execute(FILL.formatted(metric, initiative, portfolio, OBSERVATIONS - 1));
                }
                statement.execute("vacuum analyze observation");
            }
            if (!sums(connection).equals(series())) {
                throw new IllegalStateException("the series is not what the bare SQL says");
            }
        }
    }

    @Override
    public double subject() throws Exception {
        var start = System.nanoTime();
        series();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public double measureReference() throws Exception {
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var start = System.nanoTime();
            sums(connection);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private void send() throws Exception {
        var next = new AtomicLong();
        var start = System.nanoTime();
        new ObservationBatch(ground.door(), metric, initiative).sendAll(OBSERVATIONS, () -> {
            var n = next.getAndIncrement();
            return new ObservationBatch.One(
                    FIRST.plusMillis(n * 31_536).truncatedTo(ChronoUnit.SECONDS), Long.toString(n % 1000));
        });
        var perSecond = OBSERVATIONS / ((System.nanoTime() - start) / 1e9);
        details = "  sent through the gateway, 1,000 to a request, 4 clients: %,.0f rows/s".formatted(perSecond);
    }

    private List<BigDecimal> series() throws IOException, InterruptedException {
        var sums = new ArrayList<BigDecimal>();
        ground.door()
                .get("/v1/series?metric=" + metric + "&subjectType=INITIATIVE&subjectId=" + initiative
                        + "&interval=DAY&from=2025-01-01&to=2026-01-01")
                .get("points")
                .forEach(point -> sums.add(point.get("value").decimalValue().setScale(0)));
        return sums;
    }

    private List<BigDecimal> sums(Connection connection) throws SQLException {
        var sums = new ArrayList<BigDecimal>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(BARE.formatted(initiative, metric))) {
            while (rows.next()) {
                sums.add(rows.getBigDecimal(2));
            }
        }
        return sums;
    }
}
