package dev.openvmo.gateway.keys;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** What a key is called and when it ends, for those who hold it. */
@ApplicationScoped
public class KeyNames {
    private final EntityManager entities;

    KeyNames(EntityManager entities) {
        this.entities = entities;
    }

    /** A key by name and end. */
    public record Named(String name, Instant expiresAt) {}

    /** 404 when it was revoked meanwhile. */
    public Named of(UUID id) {
        var key = entities.find(ApiKeyEntity.class, id);
        if (key == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "This key was revoked.");
        }
        return new Named(key.name, key.expiresAt);
    }
}
