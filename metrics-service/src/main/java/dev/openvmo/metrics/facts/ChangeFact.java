package dev.openvmo.metrics.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * What one message says of a change.
 *
 * @param source who reports
 * @param externalId the reporter's own id
 * @param revision the reporter's counter of corrections
 * @param portfolioId where it is for, if said
 * @param service the service's name
 * @param repository where it was made
 * @param initiative whom it is for
 * @param changeKey the commit or pull request that deployments and artifacts name; the external id unless said
 * @param createdAt when it was made
 * @param mergedAt when it was merged
 * @param abandonedAt when it was given up
 */
public record ChangeFact(
        String source,
        String externalId,
        Long revision,
        UUID portfolioId,
        String service,
        String repository,
        InitiativeName initiative,
        String changeKey,
        Instant createdAt,
        Instant mergedAt,
        Instant abandonedAt)
        implements Fact {}
