package dev.openvmo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What one create costs all processes together, until the neighbours know of it, against the plain one's. */
final class ProcessorPerCreate implements Row {
    private final Bench.Ground ground;
    private final Map<String, List<Double>> each = new LinkedHashMap<>();
    private String portfolio;

    ProcessorPerCreate(Bench.Ground ground) {
        this.ground = ground;
    }

    @Override
    public String what() {
        return "processor per create, all processes, %d clients"
                .formatted(ground.load().clients());
    }

    @Override
    public String reference() {
        return "plain Quarkus REST + JPA create, with its PostgreSQL";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String goal() {
        return "less";
    }

    @Override
    public void prepare() throws Exception {
        portfolio = ground.portfolio("PROCESSOR");
    }

    @Override
    public double subject() throws Exception {
        var suite = ground.suite();
        var processes = new LinkedHashMap<String, Long>();
        suite.services().forEach(service -> processes.put(service.name(), service.pid()));
        processes.put("PostgreSQL", suite.postgres().pid());
        processes.put("Kafka", suite.kafka().pid());
        var spent = perCreate(processes, ground.door());
        spent.forEach((name, millis) ->
                each.computeIfAbsent(name, any -> new ArrayList<>()).add(millis));
        return sum(spent);
    }

    @Override
    public double measureReference() throws Exception {
        return sum(perCreate(
                Map.of(
                        "plain",
                        ground.plain().process().pid(),
                        "PostgreSQL",
                        ground.suite().postgres().pid()),
                ground.plain().door()));
    }

    @Override
    public String details() {
        return each.entrySet().stream()
                .map(one -> "%s %.2f".formatted(one.getKey(), Statistics.median(one.getValue())))
                .collect(Collectors.joining(", ", "  of which ", ""));
    }

    private Map<String, Double> perCreate(Map<String, Long> processes, Door door) throws Exception {
        var creates = new AtomicLong();
        var spent = new LinkedHashMap<String, Double>();
        processes.forEach((name, pid) -> spent.put(name, -ProcessorTime.millis(pid)));
        ground.load().perSecond(client -> () -> {
            door.post("/v1/initiatives", Creates.initiative(portfolio));
            return creates.incrementAndGet();
        });
        ground.untilQuiet();
        processes.forEach((name, pid) -> spent.merge(name, ProcessorTime.millis(pid), Double::sum));
        spent.replaceAll((name, millis) -> millis / creates.get());
        return spent;
    }

    private static double sum(Map<String, Double> spent) {
        return spent.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
