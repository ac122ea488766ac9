package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.openvmo.alignment.strategies.StrategyView;
import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What activation came to, or would. */
@Schema(name = "StrategyActivation")
record StrategyActivationView(
        @JsonUnwrapped StrategyView strategy,
        @Nullable @Schema(description = "With dryRun: what would change, the strategy being as it was.")
                SimulationView wouldChange)
        implements Versioned {

    @Override
    public UUID id() {
        return strategy.id();
    }

    @Override
    public long version() {
        return strategy.version();
    }
}
