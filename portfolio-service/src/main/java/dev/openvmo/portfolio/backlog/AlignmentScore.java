package dev.openvmo.portfolio.backlog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** What the backlog takes from {@code alignment.score}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlignmentScore(UUID initiativeId, Double value, String reason, Instant asOf, long stateVersion) {

    AlignmentScore at(UUID id, long version) {
        return new AlignmentScore(id, value, reason, asOf, version);
    }

    static AlignmentScore gone(UUID id, long version) {
        return new AlignmentScore(id, null, null, null, version);
    }
}
