package dev.openvmo.alignment.contributions;

import dev.openvmo.alignment.subjects.Moves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes contributions after their initiative. */
@ApplicationScoped
public class ContributionMoves {
    private final ContributionRepository contributions;
    private final Moves moves;

    ContributionMoves(ContributionRepository contributions, Moves moves) {
        this.contributions = contributions;
        this.moves = moves;
    }

    /** Settles the contributions of these initiatives. */
    public void settle(List<UUID> initiativeIds) {
        moves.settle("contribution", contributions.aggregate(), initiativeIds);
    }
}
