package dev.openvmo.system;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients that write and write again until they are told «created», and a book of what they were told. */
final class Ledger {
    private final Api api;
    private final Organisation organisation;
    private final String name;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> surprises = ConcurrentHashMap.newKeySet();
    private ExecutorService clients;

    Ledger(Api api, Organisation organisation, String name) {
        this.api = api;
        this.organisation = organisation;
        this.name = name;
    }

    /** Starts clients that together create this many initiatives. */
    void open(int writes, int clientCount) {
        clients = Executors.newFixedThreadPool(clientCount);
        IntStream.range(0, clientCount)
                .forEach(client -> clients.submit(() -> {
                    for (var number = next.getAndIncrement(); number < writes; number = next.getAndIncrement()) {
                        createUntilAcknowledged(name + " " + number);
                    }
                }));
        clients.shutdown();
    }

    int size() {
        return acknowledged.size();
    }

    Map<String, String> titlesById() {
        return Map.copyOf(acknowledged);
    }

    /** Waits for the last acknowledgement and answers what was neither created nor an honest «not now». */
    Set<String> close() throws InterruptedException {
        if (!clients.awaitTermination(20, TimeUnit.MINUTES)) {
            clients.shutdownNow();
            surprises.add("writers still waiting after 20 minutes");
        }
        return surprises;
    }

    /** Titles the suite holds for this ledger, with repetitions if there are any. */
    List<String> stored() {
        return organisation.titles().stream()
                .filter(title -> title.startsWith(name + " "))
                .collect(Collectors.toList());
    }

    private void createUntilAcknowledged(String title) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var reply = api.attempt(
                        "POST",
                        "/v1/initiatives",
                        organisation.initiativeBody(title),
                        request -> request.header("Idempotency-Key", title));
                if (reply.status() == 201) {
                    acknowledged.put(reply.id(), title);
                    return;
                }
                if (!Set.of(409, 502, 503, 504, 401).contains(reply.status())) {
                    surprises.add(reply.status() + " " + reply.body());
                    return;
                }
            } catch (IOException broken) {
                // The client cannot know whether it was written: it asks again with the same key.
            }
            pause();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
