package dev.openvmo.bench;

import dev.openvmo.local.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each process spends on something, in milliseconds of processor time, one figure a round. */
final class ProcessorShares {
    private static final String CLIENT = "client";

    private final Map<String, Long> processes;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    private ProcessorShares(Map<String, Long> processes) {
        this.processes = processes;
    }

    /** Of whoever measures, of each service, of PostgreSQL and of Kafka. */
    static ProcessorShares of(Suite suite) {
        var processes = new LinkedHashMap<String, Long>();
        processes.put(CLIENT, ProcessHandle.current().pid());
        suite.services().forEach(service -> processes.put(service.name(), service.pid()));
        processes.put("PostgreSQL", suite.postgres().pid());
        processes.put("Kafka", suite.kafka().pid());
        return new ProcessorShares(processes);
    }

    /** What the load does per second; notes what a thousand of it have cost. */
    double perThousand(Load load, Load.Steps steps) throws Exception {
        var before = spent();
        var began = System.nanoTime();
        var rate = load.perSecond(steps);
        var thousands = rate * (System.nanoTime() - began) / 1e12;
        spent().forEach((name, millis) ->
                rounds.computeIfAbsent(name, any -> new ArrayList<>()).add((millis - before.get(name)) / thousands));
        return rate;
    }

    void forget() {
        rounds.clear();
    }

    /** Each process and its median, of those that took part. */
    String line() {
        return rounds.entrySet().stream()
                .map(one -> "%s %.2f".formatted(one.getKey(), Statistics.median(one.getValue())))
                .filter(each -> !each.endsWith(" 0.00"))
                .collect(Collectors.joining(", "));
    }

    /** The services are children of whoever measures, and counted by themselves. */
    private Map<String, Double> spent() {
        var spent = new LinkedHashMap<String, Double>();
        processes.forEach((name, pid) ->
                spent.put(name, name.equals(CLIENT) ? ProcessorTime.alone(pid) : ProcessorTime.millis(pid)));
        return spent;
    }
}
