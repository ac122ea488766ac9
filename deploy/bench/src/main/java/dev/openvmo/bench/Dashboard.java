package dev.openvmo.bench;

/** A portfolio's dashboard, asked for again and again, against something smaller. */
final class Dashboard implements Row {
    private static final int TIMES = 1_000;

    private final Bench.Ground ground;
    private final int initiatives;
    private final int others;
    private final String page;
    private final String goal;
    private String subject;
    private String reference;

    private Dashboard(Bench.Ground ground, int initiatives, int others, String page, String goal) {
        this.ground = ground;
        this.initiatives = initiatives;
        this.others = others;
        this.page = page;
        this.goal = goal;
    }

    /** Against the first page of its backlog. */
    static Dashboard besideBacklog(Bench.Ground ground, int initiatives) {
        return new Dashboard(ground, initiatives, initiatives, "backlog", "<= 6");
    }

    /** Against that of a portfolio a tenth as large. */
    static Dashboard besideSmaller(Bench.Ground ground, int initiatives) {
        return new Dashboard(ground, initiatives, initiatives / 10, "dashboard", "<= 2");
    }

    @Override
    public String what() {
        return "dashboard of %,d initiatives".formatted(initiatives);
    }

    @Override
    public String reference() {
        return "%s of %,d".formatted(page.equals("backlog") ? "first page of the backlog" : page, others);
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return goal;
    }

    @Override
    public void prepare() throws Exception {
        var key = "DASH-" + initiatives + "-" + others;
        subject = Backlog.of(ground, key, initiatives).portfolio();
        reference = others == initiatives
                ? subject
                : Backlog.of(ground, key + "-OTHER", others).portfolio();
    }

    @Override
    public double subject() throws Exception {
        return read(subject, "dashboard");
    }

    @Override
    public double measureReference() throws Exception {
        return read(reference, page);
    }

    private double read(String portfolio, String what) throws Exception {
        var start = System.nanoTime();
        for (var n = 0; n < TIMES; n++) {
            ground.door().get("/v1/portfolios/" + portfolio + "/" + what);
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }
}
