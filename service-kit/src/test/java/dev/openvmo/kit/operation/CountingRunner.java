package dev.openvmo.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts to where it was told, one step for each permit. */
@ApplicationScoped
class CountingRunner implements OperationRunner {
    static final String KIND = "counting";
    static final int TOO_DEEP = -2;

    private final Map<UUID, Integer> runs = new ConcurrentHashMap<>();
    private final Map<UUID, Correlation> causes = new ConcurrentHashMap<>();
    private volatile Semaphore permits = new Semaphore(0);

    Semaphore permits(int given) {
        permits = new Semaphore(given);
        return permits;
    }

    int runs(UUID operation) {
        return runs.getOrDefault(operation, 0);
    }

    Correlation cause(UUID operation) {
        return causes.get(operation);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(UUID operationId, JsonNode parameters, Progress progress) {
        causes.put(operationId, Correlation.now());
        runs.merge(operationId, 1, Integer::sum);
        var goal = parameters.get("to").asInt();
        if (goal == TOO_DEEP) {
            throw new StackOverflowError();
        }
        if (goal < 0) {
            throw Problem.of(KitProblem.INVALID_INPUT, "counting goes upwards");
        }
        for (int n = 1; n <= goal && !progress.cancelled(); n++) {
            step(progress);
            progress.at((double) n / goal, "at " + n);
        }
        return Map.of("counted", goal);
    }

    private void step(Progress progress) {
        try {
            while (!permits.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
