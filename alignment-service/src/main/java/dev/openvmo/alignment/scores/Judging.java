package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.assessments.AssessmentMoves;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Judges initiatives by their criteria, all in one statement, and has them scored then. */
@ApplicationScoped
class Judging implements Recompute {
    private static final UUID[] NONE = {};

    private final Sql sql;
    private final AssessmentMoves assessments;
    private final Marks marks;

    Judging(Sql sql, AssessmentMoves assessments, Marks marks) {
        this.sql = sql;
        this.assessments = assessments;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return Rescore.JUDGEMENT;
    }

    @Override
    public void recompute(List<UUID> initiativeIds) {
        assessments.settle(initiativeIds);
        sql.query(JudgementSql.JUDGE)
                .with("ids", initiativeIds)
                .with("entering", NONE)
                .with("leaving", NONE)
                .update();
        marks.mark(Rescore.SCORE, initiativeIds);
    }
}
