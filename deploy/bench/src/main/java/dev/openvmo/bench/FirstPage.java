package dev.openvmo.bench;

/** The first page of a backlog of a million against that of a hundredth of it. */
final class FirstPage implements Row {
    private static final int TIMES = 50;

    private final Bench.Ground ground;
    private final int initiatives;
    private Backlog large;
    private Backlog small;

    FirstPage(Bench.Ground ground, int initiatives) {
        this.ground = ground;
        this.initiatives = initiatives;
    }

    @Override
    public String what() {
        return "first page of a backlog of %,d".formatted(initiatives);
    }

    @Override
    public String reference() {
        return "first page of a backlog of %,d".formatted(initiatives / 100);
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return "<= 1.25";
    }

    @Override
    public void prepare() throws Exception {
        large = Backlog.of(ground, "LARGE", initiatives);
        small = Backlog.of(ground, "SMALL", initiatives / 100);
    }

    @Override
    public double subject() throws Exception {
        return page(large);
    }

    @Override
    public double measureReference() throws Exception {
        return page(small);
    }

    private double page(Backlog backlog) throws Exception {
        var start = System.nanoTime();
        for (var n = 0; n < TIMES; n++) {
            ground.door().get("/v1/portfolios/" + backlog.portfolio() + "/backlog");
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }
}
