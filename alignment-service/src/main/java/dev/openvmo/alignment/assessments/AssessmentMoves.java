package dev.openvmo.alignment.assessments;

import dev.openvmo.alignment.subjects.Moves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes assessments after their initiative. */
@ApplicationScoped
public class AssessmentMoves {
    private final AssessmentRepository assessments;
    private final Moves moves;

    AssessmentMoves(AssessmentRepository assessments, Moves moves) {
        this.assessments = assessments;
        this.moves = moves;
    }

    /** Settles the assessments of these initiatives. */
    public void settle(List<UUID> initiativeIds) {
        moves.settle("assessment", assessments.aggregate(), initiativeIds);
    }
}
