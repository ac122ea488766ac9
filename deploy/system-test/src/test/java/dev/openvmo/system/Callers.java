package dev.openvmo.system;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that read and write in turn, never ask twice, and keep what became of each request. */
final class Callers {
    private static final int CLIENTS = 8;
    private final Api api;
    private final Organisation organisation;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean enough;

    Callers(Api api, Organisation organisation) {
        this.api = api;
        this.organisation = organisation;
    }

    void start() {
        for (var client = 0; client < CLIENTS; client++) {
            clients.submit(this::call);
        }
    }

    void stop() throws InterruptedException {
        enough = true;
        clients.shutdown();
        if (!clients.awaitTermination(90, TimeUnit.SECONDS)) {
            failed.add("somebody still waits for an answer");
        }
    }

    /** Titles whose creation was acknowledged. */
    Set<String> written() {
        return written;
    }

    /** Titles of which nobody was told whether they were written: 504, as a process that has just started may be slow. */
    Set<String> unknown() {
        return unknown;
    }

    /** Answers that were neither what was asked for nor an honest «not now». */
    Set<String> failed() {
        return failed;
    }

    /** Requests whose connection ended without an answer. */
    Set<String> broken() {
        return broken;
    }

    private void call() {
        while (!enough) {
            var title = "Drained " + numbers.getAndIncrement();
            ask("POST", "/v1/initiatives", title, 201);
            ask("GET", "/v1/initiatives?limit=5", title, 200);
        }
    }

    private void ask(String method, String path, String title, int expected) {
        try {
            var body = method.equals("POST") ? organisation.initiativeBody(title) : null;
            var reply = api.attempt(method, path, body, request -> request);
            if (reply.status() == 201) {
                written.add(title);
            } else if (reply.status() == 504) {
                unknown.add(title);
            } else if (notNow(reply)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            } else if (reply.status() != expected) {
                failed.add(method + " " + title + ": " + reply.status() + " " + reply.body());
            }
        } catch (IOException e) {
            broken.add(method + " " + title + ": " + e);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean notNow(Api.Reply reply) {
        var type = reply.header("Content-Type");
        return reply.status() == 503
                && type != null
                && type.startsWith("application/problem+json")
                && reply.header("Retry-After") != null;
    }
}
