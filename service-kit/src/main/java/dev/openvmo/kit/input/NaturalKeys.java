package dev.openvmo.kit.input;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Refuses a natural key that is taken, before the database does: the caller then hears by whom, and many items that collide
 * need not each begin their request anew. Between two at once, and where the other one cannot be seen, the constraint decides.
 */
@ApplicationScoped
public class NaturalKeys {
    private final EntityManager entities;

    NaturalKeys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * 409 with the id of the one that has it.
     *
     * @param entity name of the entity
     * @param pointer what the caller has to change
     * @param key the key's attributes and their values
     */
    public void requireFree(String entity, String pointer, Map<String, ?> key) {
        var condition = key.keySet().stream()
                .sorted()
                .map(attribute -> "e.%s = :%s".formatted(attribute, attribute))
                .collect(Collectors.joining(" and "));
        var query = entities.createQuery("select e.id from %s e where %s".formatted(entity, condition), UUID.class);
        key.forEach(query::setParameter);
        query.getResultStream().findFirst().ifPresent(id -> {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "one with the same values exists already")
                    .at(pointer, "already-exists", "is taken")
                    .with("id", id);
        });
    }
}
