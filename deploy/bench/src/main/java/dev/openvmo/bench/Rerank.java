package dev.openvmo.bench;

import java.time.Duration;
import java.util.Map;

/** Another prioritization model in force, until all is ranked by it, against bare SQL that writes the same rows. */
final class Rerank implements Row {
    private final Bench.Ground ground;
    private final int initiatives;
    private Backlog backlog;
    private int models;

    Rerank(Bench.Ground ground, int initiatives) {
        this.ground = ground;
        this.initiatives = initiatives;
    }

    @Override
    public String what() {
        return "another model in force → %,d initiatives ranked by it".formatted(initiatives);
    }

    @Override
    public String reference() {
        return "bare SQL that writes the same rows with their history";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String goal() {
        return "<= 3";
    }

    @Override
    public void prepare() throws Exception {
        backlog = Backlog.of(ground, "RERANK", initiatives);
        backlog.execute("create table bench_ranking as select * from ranking with no data");
        backlog.execute("create table bench_ranking_history as select *, updated_at as valid_to from bench_ranking");
        backlog.execute("alter table bench_ranking add primary key (initiative_id)");
        backlog.execute("create index on bench_ranking_history (initiative_id, valid_to)");
        backlog.execute(
                "create index on bench_ranking (portfolio_id, order_pin, order_score, order_alignment, initiative_id)");
        backlog.execute(
                "insert into bench_ranking select * from ranking where portfolio_id = '%s'", backlog.portfolio());
        backlog.execute("analyze");
    }

    @Override
    public double subject() throws Exception {
        var kind = models++ % 2 == 0 ? "RICE" : "VALUE_EFFORT";
        var path = "/v1/prioritization-models";
        var draft = Map.of("portfolioId", backlog.portfolio(), "name", "Model " + models, "kind", kind);
        var id = ground.door().post(path, draft).get("id").asText();
        var start = System.nanoTime();
        ground.door().post(path + "/" + id + "/activation", Map.of());
        var left =
                "select count(*) from (select from ranking where portfolio_id = '%s' and model_id is distinct from '%s' limit 1)"
                        .formatted(backlog.portfolio(), id);
        try (var connection = ground.suite().postgres().connect("portfolio")) {
            Bench.secondsUntil(Duration.ofMillis(50), () -> ground.count(connection, left) == 0);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public double measureReference() throws Exception {
        var start = System.nanoTime();
        backlog.execute(
                """
                with former as (
                    select * from bench_ranking
                ), kept as (
                    insert into bench_ranking_history select *, clock_timestamp() from former
                )
                update bench_ranking set score = score + 1e-9, base = base + 1e-9, order_score = order_score - 1,
                    scored_at = clock_timestamp(), updated_at = clock_timestamp()""");
        return (System.nanoTime() - start) / 1e9;
    }
}
