package dev.openvmo.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Deployments that pipelines tell with a key, one by one: each is in the facts when it is answered. */
final class SingleDeployments {
    private final Bench.Ground ground;

    SingleDeployments(Bench.Ground ground) {
        this.ground = ground;
    }

    /** Answered deployments a second, by so many clients. */
    record Result(int clients, double rate) {
        String line() {
            return "single deployments with a key, %d clients: %.0f/s accepted, each processed when it is answered"
                    .formatted(clients, rate);
        }
    }

    Result measure(int warm) throws Exception {
        var portfolio = ground.portfolio("DEPLOYED");
        try (var connection = ground.suite().postgres().connect("metrics")) {
            var known = "select count(*) from subject where id = '%s'".formatted(portfolio);
            Bench.secondsUntil(Duration.ofMillis(100), () -> ground.count(connection, known) > 0);
            ground.door()
                    .postPatiently("/v1/delivery-services", Map.of("portfolioId", portfolio, "name", "bench-single"));
            rate(new Load(ground.load().clients(), Duration.ofSeconds(warm)));
            var deployments = "select count(*) from deployment where source = 'bench-single'";
            var before = ground.count(connection, deployments);
            var start = System.nanoTime();
            rate(ground.load());
            var seconds = (System.nanoTime() - start) / 1e9;
            return new Result(ground.load().clients(), (ground.count(connection, deployments) - before) / seconds);
        }
    }

    private void rate(Load load) throws Exception {
        load.perSecond(client -> () -> {
            ground.door().post("/v1/deployments", deployment());
            return 1;
        });
    }

    private static Map<String, Object> deployment() {
        var id = UUID.randomUUID().toString();
        var six = new LinkedHashMap<String, Object>();
        six.put("source", "bench-single");
        six.put("externalId", id);
        six.put("service", "bench-single");
        six.put("environment", "production");
        six.put("finishedAt", Instant.now().toString());
        six.put("outcome", "SUCCESS");
        return six;
    }
}
