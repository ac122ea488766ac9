package dev.openvmo.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Measurements of one metric of one initiative, a thousand to a request. */
record ObservationBatch(Door door, String metric, String initiative) {
    static final int ROWS = 1000;
    static final int CLIENTS = 4;

    /** What was measured at one time. */
    record One(Instant at, String value) {}

    /** Sends the next thousand, under ids of their own; answers how many they are once all are taken. */
    long send(Supplier<One> next) throws IOException, InterruptedException {
        var receipt = door.postLines("/v1/observations/batch", lines(next));
        if (receipt.get("accepted").asInt() != ROWS) {
            throw new IllegalStateException(receipt.toString());
        }
        return ROWS;
    }

    /** Sends so many, from four clients. */
    void sendAll(int rows, Supplier<One> next) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var sent = clients.invokeAll(Collections.nCopies(rows / ROWS, () -> send(next)));
            for (var each : sent) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Put together by hand: the client shares the machine with what it measures. */
    private String lines(Supplier<One> next) {
        var head = "{\"metric\":\"" + metric + "\",\"subject\":{\"type\":\"INITIATIVE\",\"id\":\"" + initiative
                + "\"},\"source\":\"bench\",\"externalId\":\""
                + UUID.randomUUID()
                + "-";
        var lines = new StringBuilder(ROWS * 250);
        for (var number = 0; number < ROWS; number++) {
            var one = next.get();
            lines.append(head)
                    .append(number)
                    .append("\",\"observedAt\":\"")
                    .append(one.at)
                    .append("\",\"value\":")
                    .append(one.value)
                    .append("}\n");
        }
        return lines.toString();
    }
}
