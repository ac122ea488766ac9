package dev.openvmo.bench;

import java.util.Map;

/** Creating one initiative per request, with its event, against a plain Quarkus REST + JPA create of the same row. */
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
        return "plain Quarkus REST + JPA create, without key, event or history";
    }

    @Override
    public String unit() {
        return "1/s";
    }

    @Override
    public String goal() {
        return ">= 0.12";
    }

    @Override
    public void prepare() throws Exception {
        portfolio = ground.portfolio("CREATES");
    }

    @Override
    public double subject() throws Exception {
        var before = count();
        var answered = perSecond(ground.door());
        if (count() - before < answered) {
            throw new IllegalStateException("more creations answered than stored");
        }
        return answered;
    }

    @Override
    public double measureReference() throws Exception {
        return perSecond(ground.plain().door());
    }

    private double perSecond(Door door) throws Exception {
        return ground.load().perSecond(client -> () -> {
            door.post("/v1/initiatives", initiative(portfolio));
            return 1;
        });
    }

    static Map<String, Object> initiative(String portfolio) {
        return Map.of(
                "portfolioId", portfolio, "title", "Bench", "kind", "EPIC", "category", "BUSINESS", "horizon", "H1");
    }

    private long count() throws Exception {
        return ground.door()
                .get("/v1/initiatives?limit=1&count=true&filter=portfolioId==" + portfolio)
                .get("count")
                .asLong();
    }
}
