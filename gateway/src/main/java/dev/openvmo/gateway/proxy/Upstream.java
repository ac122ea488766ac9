package dev.openvmo.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A service as the door sees it: its replicas in turn, and how many requests are with it. */
final class Upstream {
    private final String service;
    private final List<Replica> replicas;
    private final int capacity;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    Upstream(String service, List<Replica> replicas, int capacity) {
        this.service = service;
        this.replicas = replicas;
        this.capacity = capacity;
    }

    String service() {
        return service;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** The next living replica. */
    Optional<Replica> next() {
        var start = turn.getAndIncrement();
        for (var i = 0; i < replicas.size(); i++) {
            var replica = replicas.get(Math.floorMod(start + i, replicas.size()));
            if (replica.alive()) {
                return Optional.of(replica);
            }
        }
        return Optional.empty();
    }

    /** Takes a place; false when all are taken. */
    boolean enter() {
        if (underWay.incrementAndGet() <= capacity) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    void leave() {
        underWay.decrementAndGet();
    }

    int underWay() {
        return underWay.get();
    }
}
