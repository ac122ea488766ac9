package dev.openvmo.bench;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Observations, a thousand to a request, upserted by natural key, against a raw unnest upsert of the same rows. */
final class BatchObservations implements Row {
    private static final int ROWS = ObservationBatch.ROWS;
    private static final String METRIC = "bench.batch";

    /** Each of its own second: a sensor does not say a thousand things at once. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Bench.Ground ground;
    private final Load load;
    private final AtomicLong seconds = new AtomicLong();
    private final ProcessorShares suite;
    private final ProcessorShares raw;
    private ObservationBatch batch;

    BatchObservations(Bench.Ground ground) {
        this.ground = ground;
        this.load = new Load(
                ObservationBatch.CLIENTS,
                Duration.ofSeconds(ground.load().duration().toSeconds()));
        this.suite = ProcessorShares.of(ground.suite());
        this.raw = ProcessorShares.of(ground.suite());
    }

    @Override
    public String what() {
        return "batch observations, 1,000 to a request, 4 clients";
    }

    @Override
    public String reference() {
        return "raw unnest upsert of the same rows";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public String goal() {
        return ">= 0.6";
    }

    @Override
    public void prepare() throws Exception {
        batch = new ObservationBatch(ground.door(), METRIC, ground.initiative(ground.portfolio("BATCH")));
        ground.metric(METRIC);
        try (var connection = ground.raw()) {
            connection
                    .createStatement()
                    .execute("create table raw_observation (id uuid primary key, metric text not null,"
                            + " subject_id uuid not null, observed_at timestamptz not null, value numeric not null,"
                            + " source text not null, external_id text not null, updated_at timestamptz not null,"
                            + " unique (source, external_id))");
        }
    }

    @Override
    public void warmed() {
        suite.forget();
        raw.forget();
    }

    @Override
    public double subject() throws Exception {
        return suite.perThousand(load, client -> () -> batch.send(this::next));
    }

    private ObservationBatch.One next() {
        var second = seconds.incrementAndGet();
        return new ObservationBatch.One(FIRST.plusSeconds(second), second % ROWS + ".5");
    }

    @Override
    public double measureReference() throws Exception {
        return raw.perThousand(load, client -> step(ground.raw()));
    }

    @Override
    public String details() {
        return "  processor ms per 1,000 rows: %s%n  of the reference: %s".formatted(suite.line(), raw.line());
    }

    private static Load.Step step(Connection connection) throws Exception {
        var insert = connection.prepareStatement("insert into raw_observation"
                + " select i, 'bench.batch', s, timestamptz '2026-01-01' + v * interval '1 second', v, 'bench', x, now() from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::text[])"
                + " as t(i, s, v, x) on conflict (source, external_id) do update set value = excluded.value");
        var subject = UUID.randomUUID();
        return () -> {
            var batch = UUID.randomUUID();
            var range = IntStream.range(0, ROWS);
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", range.mapToObj(i -> UUID.randomUUID()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            IntStream.range(0, ROWS).mapToObj(i -> subject).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "numeric",
                            IntStream.range(0, ROWS).mapToObj(i -> i + 0.5).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            IntStream.range(0, ROWS)
                                    .mapToObj(i -> batch + "-" + i)
                                    .toArray()));
            return insert.executeUpdate();
        };
    }
}
