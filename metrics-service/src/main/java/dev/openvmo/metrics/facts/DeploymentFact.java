package dev.openvmo.metrics.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one message says of a deployment.
 *
 * @param source who reports
 * @param externalId the reporter's own id
 * @param revision the reporter's counter of corrections
 * @param portfolioId where it is for, if said
 * @param service the service's name
 * @param repository what tells the service where it is not named
 * @param initiative whom it is for
 * @param environment where to
 * @param version which one
 * @param artifact what was deployed, as artifacts are named
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param outcome how it ended
 * @param kind what it did; a deployment unless said
 * @param unplanned whether it mends a failure that users see
 * @param changes what it holds, the whole list
 */
public record DeploymentFact(
        String source,
        String externalId,
        Long revision,
        UUID portfolioId,
        String service,
        String repository,
        InitiativeName initiative,
        String environment,
        String version,
        String artifact,
        Instant startedAt,
        Instant finishedAt,
        Outcome outcome,
        Kind kind,
        Boolean unplanned,
        List<DeployedChange> changes)
        implements Fact {

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        FAILURE
    }

    /** What it did to the service. */
    public enum Kind {
        DEPLOYED,
        UPGRADED,
        ROLLED_BACK,
        REMOVED
    }
}
