package dev.openvmo.alignment.scores;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads scores for announcement: those that have or ever had a value. */
@ApplicationScoped
class ScoreStates implements StateSource {
    private final EntityManager entities;

    ScoreStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return ScoreState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<ScoreEntity> rows = entities.createNativeQuery(
                        "select * from alignment_score where announced and id = any (cast(:ids as uuid[]))",
                        ScoreEntity.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(score -> new Announcement(score.id, score.portfolioId, ScoreState.of(score)))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> idsAfter(UUID after, int limit) {
        return entities.createNativeQuery("select id from alignment_score where announced and id > :after order by id")
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }
}
