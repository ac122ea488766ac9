package dev.openvmo.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Observations of any second of eight years, a thousand to a request, against the same number of them as they come today. */
final class BackFill implements Row {
    private static final String METRIC = "bench.past";
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(8 * 365 + 2).toSeconds();

    private final Bench.Ground ground;
    private final Load load;
    private final ProcessorShares past;
    private final ProcessorShares today;
    private ObservationBatch spread;
    private ObservationBatch fresh;

    BackFill(Bench.Ground ground) {
        this.ground = ground;
        this.load = new Load(
                ObservationBatch.CLIENTS,
                Duration.ofSeconds(ground.load().duration().toSeconds()));
        this.past = ProcessorShares.of(ground.suite());
        this.today = ProcessorShares.of(ground.suite());
    }

    @Override
    public String what() {
        return "eight years of back-fill, 1,000 to a request, 4 clients";
    }

    @Override
    public String reference() {
        return "the same of today";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public String goal() {
        return ">= 0.9";
    }

    @Override
    public void prepare() throws Exception {
        var portfolio = ground.portfolio("PAST");
        ground.metric(METRIC);
        spread = new ObservationBatch(ground.door(), METRIC, ground.initiative(portfolio));
        fresh = new ObservationBatch(ground.door(), METRIC, ground.initiative(portfolio));
    }

    /** As many rows of each: what a row costs grows with those that are there. */
    @Override
    public void warm() throws Exception {
        subject();
        measureReference();
    }

    @Override
    public void warmed() {
        past.forget();
        today.forget();
    }

    @Override
    public double subject() throws Exception {
        return past.perThousand(load, client -> () -> spread.send(() -> within(TODAY.minusSeconds(SECONDS), SECONDS)));
    }

    @Override
    public double measureReference() throws Exception {
        return today.perThousand(
                load,
                client ->
                        () -> fresh.send(() -> within(TODAY, Duration.ofDays(1).toSeconds())));
    }

    @Override
    public String details() {
        return "  processor ms per 1,000 rows: %s%n  of today's: %s".formatted(past.line(), today.line());
    }

    private static ObservationBatch.One within(Instant first, long seconds) {
        var random = ThreadLocalRandom.current();
        return new ObservationBatch.One(first.plusSeconds(random.nextLong(seconds)), random.nextInt(1000) + ".5");
    }
}
