package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Marks scores. A change that touches many of them (a weight, an activation, a place in the tree) marks only its cause;
 * the initiatives behind it are looked up after the commit. So the writer is quick, and a contribution committed at
 * the same time cannot slip through: either the look-up sees it, or its own mark is worked off after the change is visible.
 */
@ApplicationScoped
public class Rescore {
    /** Marks of initiatives whose score must be computed. */
    public static final String SCORE = "score";

    /** Marks of initiatives that must be judged by their criteria anew, and then scored. */
    public static final String JUDGEMENT = "judgement";

    static final String BENEATH = "scores-beneath";
    static final String SERVING = "scores-serving";

    private final Marks marks;

    Rescore(Marks marks) {
        this.marks = marks;
    }

    /** The scores of these initiatives, from their judgement on. */
    public void initiatives(Collection<UUID> initiativeIds) {
        marks.mark(JUDGEMENT, initiativeIds);
    }

    /** The scores of these initiatives, of whose contributions alone something changed. */
    public void contributing(Collection<UUID> initiativeIds) {
        marks.mark(SCORE, initiativeIds);
    }

    /** The scores of everything in these portfolios and the portfolios below, from their judgement on. */
    public void beneath(Collection<UUID> portfolioIds) {
        marks.mark(BENEATH, portfolioIds);
    }

    /** The scores of everything that contributes to this strategy, or is told why nothing does. */
    public void serving(UUID strategyId) {
        marks.mark(SERVING, List.of(strategyId));
    }
}
