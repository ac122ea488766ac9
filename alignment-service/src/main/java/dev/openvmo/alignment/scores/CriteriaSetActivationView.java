package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.openvmo.alignment.criteria.CriteriaSetView;
import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What activation came to, or would. */
@Schema(name = "CriteriaSetActivation")
record CriteriaSetActivationView(
        @JsonUnwrapped CriteriaSetView criteriaSet,
        @Nullable @Schema(description = "With dryRun: what would change, the criteria set being as it was.")
                SimulationView wouldChange)
        implements Versioned {

    @Override
    public UUID id() {
        return criteriaSet.id();
    }

    @Override
    public long version() {
        return criteriaSet.version();
    }
}
