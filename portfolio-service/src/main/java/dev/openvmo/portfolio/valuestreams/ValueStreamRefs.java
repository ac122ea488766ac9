package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features ask about value streams: is this one of that portfolio? */
@ApplicationScoped
public class ValueStreamRefs {
    private final EntityManager entities;

    ValueStreamRefs(EntityManager entities) {
        this.entities = entities;
    }

    /** A value stream named in a body beside its portfolio: 422 {@code unknown-reference} unless it is one of its own. */
    public void requireIn(UUID valueStreamId, UUID portfolioId, String pointer) {
        if (valueStreamId == null) {
            return;
        }
        var stream = entities.find(ValueStreamEntity.class, valueStreamId);
        if (stream == null || !stream.portfolioId.equals(portfolioId)) {
            throw Problem.of(
                            KitProblem.UNKNOWN_REFERENCE,
                            "The portfolio %s has no value stream %s.".formatted(portfolioId, valueStreamId))
                    .at(pointer, "unknown-reference", "no such value stream in this portfolio");
        }
    }

    /** A portfolio's value streams: name to id. */
    public Map<String, UUID> byName(UUID portfolioId) {
        return entities.createQuery("from ValueStream s where s.portfolioId = :portfolio", ValueStreamEntity.class)
                .setParameter("portfolio", portfolioId)
                .getResultStream()
                .collect(Collectors.toMap(stream -> stream.name, stream -> stream.id));
    }
}
