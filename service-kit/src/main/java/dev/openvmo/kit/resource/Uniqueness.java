package dev.openvmo.kit.resource;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Refuses a key that is taken before the database does: the caller then hears by whom, and many items that collide need
 * not each begin their request anew. Between two at once, and where the other one cannot be seen, the constraint decides.
 */
record Uniqueness<E extends ResourceEntity>(Class<E> entity, List<Declaration.Unique> keys) {

    /** 409 with the id of the one that has it. */
    void require(EntityManager entities, E resource) {
        for (var key : keys) {
            holder(entities, resource, key.attributes()).ifPresent(id -> {
                throw Problem.of(KitProblem.ALREADY_EXISTS, "one with the same values exists already")
                        .at(key.pointer(), ErrorCode.ALREADY_EXISTS, "is taken")
                        .with("id", id);
            });
        }
    }

    private Optional<UUID> holder(EntityManager entities, E resource, List<String> attributes) {
        var descriptor = entities.unwrap(SessionImplementor.class)
                .getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
        var values = attributes.stream()
                .map(attribute -> descriptor.getPropertyValue(resource, attribute))
                .toList();
        if (values.contains(null)) {
            return Optional.empty(); // as the constraint sees it: nothing equals null
        }
        var same = attributes.stream()
                .map(attribute -> "e.%1$s = :%1$s".formatted(attribute))
                .collect(Collectors.joining(" and "));
        var query = entities.createQuery(
                        "select e.id from %s e where e.id <> :id and %s".formatted(descriptor.getJpaEntityName(), same),
                        UUID.class)
                // the change itself is not to meet the constraint first
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", resource.id);
        attributes.forEach(
                attribute -> query.setParameter(attribute, descriptor.getPropertyValue(resource, attribute)));
        return query.getResultStream().findFirst();
    }
}
