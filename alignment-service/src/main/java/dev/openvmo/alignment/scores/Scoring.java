package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.contributions.ContributionMoves;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Scores initiatives from facts, all in one statement; a score that stays as it was is neither written nor announced. */
@ApplicationScoped
class Scoring implements Recompute {
    private final EntityManager entities;
    private final ContributionMoves homing;
    private final Outbox outbox;

    Scoring(EntityManager entities, ContributionMoves homing, Outbox outbox) {
        this.entities = entities;
        this.homing = homing;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return Rescore.SCORE;
    }

    @Override
    public void recompute(List<UUID> initiativeIds) {
        homing.settle(initiativeIds);
        for (var gone : rows(ScoringSql.FORGET, initiativeIds)) {
            if ((Boolean) gone[2]) {
                outbox.deleted(ScoreState.AGGREGATE, (UUID) gone[0], (UUID) gone[1]);
            }
        }
        var rescored = new ArrayList<UUID>();
        for (var score : rows(ScoringSql.SCORE, initiativeIds)) {
            if (score[1] == null) {
                rescored.add((UUID) score[0]);
            } else {
                outbox.moved(ScoreState.AGGREGATE, (UUID) score[0], (UUID) score[1]);
            }
        }
        outbox.changed(ScoreState.AGGREGATE, rescored, "rescored");
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, List<UUID> initiativeIds) {
        return entities.createNativeQuery(statement)
                .setParameter("ids", initiativeIds.toArray(UUID[]::new))
                .getResultList();
    }
}
