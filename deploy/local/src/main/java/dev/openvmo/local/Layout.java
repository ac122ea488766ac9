package dev.openvmo.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which process listens where: fixed for people, free for tests. */
record Layout(int postgres, int kafka, Map<String, Integer> http, Map<String, Integer> management) {
    /** The services, in the order of their ports. */
    static final List<String> SERVICES = List.of("gateway", "portfolio", "alignment", "metrics");

    static Layout fixed(int port, int postgres, int kafka, int replicas) {
        var layout = new Layout(postgres, kafka, new HashMap<>(), new HashMap<>());
        for (var name : names(replicas)) {
            var place = port + SERVICES.indexOf(serviceOf(name)) + 10 * (replicaOf(name) - 1);
            layout.http.put(name, place);
            layout.management.put(name, place + 1000);
        }
        return layout;
    }

    static Layout free(int replicas) {
        var layout = new Layout(Ports.free(), Ports.free(), new HashMap<>(), new HashMap<>());
        for (var name : names(replicas)) {
            layout.http.put(name, Ports.free());
            layout.management.put(name, Ports.free());
        }
        return layout;
    }

    /** Process names: {@code portfolio}, its second replica {@code portfolio-2}; one gateway. */
    static List<String> names(int replicas) {
        return SERVICES.stream()
                .flatMap(service -> java.util.stream.IntStream.rangeClosed(1, service.equals("gateway") ? 1 : replicas)
                        .mapToObj(replica -> replica == 1 ? service : service + "-" + replica))
                .toList();
    }

    static String serviceOf(String name) {
        return name.replaceFirst("-\\d+$", "");
    }

    private static int replicaOf(String name) {
        return name.contains("-") ? Integer.parseInt(name.substring(name.indexOf('-') + 1)) : 1;
    }

    /** Every base URL of a service, comma separated, as the gateway's routes table takes it. */
    String routes(String service) {
        return http.keySet().stream()
                .filter(name -> serviceOf(name).equals(service))
                .sorted()
                .map(this::url)
                .collect(java.util.stream.Collectors.joining(","));
    }

    String url(String name) {
        return "http://127.0.0.1:" + http.get(name);
    }
}
