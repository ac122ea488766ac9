package dev.openvmo.bench;

import java.sql.Connection;
import java.util.Map;
import java.util.UUID;

/** Creating one initiative per request, with its event, against committing one raw row. */
final class Creates implements Row {
    private final Bench.Ground ground;
    private String portfolio;

    Creates(Bench.Ground ground) {
        this.ground = ground;
    }

    @Override
    public String what() {
        return "create one initiative, with its event, %d clients"
                .formatted(ground.load().clients());
    }

    @Override
    public String reference() {
        return "raw one-row insert and commit";
    }

    @Override
    public String unit() {
        return "1/s";
    }

    @Override
    public String goal() {
        return ">= 0.5";
    }

    @Override
    public void prepare() throws Exception {
        portfolio = ground.portfolio("CREATES");
        try (var connection = ground.raw()) {
            connection
                    .createStatement()
                    .execute("create table raw_initiative (id uuid primary key, portfolio_id uuid not null,"
                            + " title text not null, kind text not null, category text not null, horizon text not null,"
                            + " state text not null, version bigint not null, updated_at timestamptz not null)");
        }
    }

    @Override
    public double subject() throws Exception {
        var before = count();
        var answered = ground.load().perSecond(client -> () -> {
            ground.door()
                    .post(
                            "/v1/initiatives",
                            Map.of(
                                    "portfolioId",
                                    portfolio,
                                    "title",
                                    "Bench",
                                    "kind",
                                    "EPIC",
                                    "category",
                                    "BUSINESS",
                                    "horizon",
                                    "H1"));
            return 1;
        });
        if (count() - before < answered) {
            throw new IllegalStateException("more creations answered than stored");
        }
        return answered;
    }

    @Override
    public double measureReference() throws Exception {
        return ground.load().perSecond(client -> step(ground.raw()));
    }

    private static Load.Step step(Connection connection) throws Exception {
        var insert = connection.prepareStatement(
                "insert into raw_initiative values (?, ?, 'Bench', 'EPIC', 'BUSINESS', 'H1', 'FUNNEL', 1, now())");
        return () -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            return insert.executeUpdate();
        };
    }

    private long count() throws Exception {
        return ground.door()
                .get("/v1/initiatives?limit=1&count=true&filter=portfolioId==" + portfolio)
                .get("count")
                .asLong();
    }
}
