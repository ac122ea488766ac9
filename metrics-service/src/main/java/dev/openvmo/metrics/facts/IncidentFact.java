package dev.openvmo.metrics.facts;

import dev.openvmo.metrics.intake.NaturalKey;
import java.time.Instant;
import java.util.UUID;

/**
 * What one message says of an incident.
 *
 * @param source who reports
 * @param externalId the reporter's own id
 * @param revision the reporter's counter of corrections
 * @param portfolioId where it is for, if said
 * @param service the service's name
 * @param initiative whom it is for
 * @param environment where it happened
 * @param detectedAt when it was detected
 * @param reportedAt when it was reported, which stands in where nobody says when it was detected
 * @param resolvedAt when it was over
 * @param reopened whether it is not over although that was said before
 * @param causedBy the deployment that caused it
 * @param severity how bad it is, in the sender's words
 */
public record IncidentFact(
        String source,
        String externalId,
        Long revision,
        UUID portfolioId,
        String service,
        InitiativeName initiative,
        String environment,
        Instant detectedAt,
        Instant reportedAt,
        Instant resolvedAt,
        boolean reopened,
        CausedBy causedBy,
        String severity)
        implements Fact {

    /** The natural key of a deployment. */
    public record CausedBy(String source, String externalId) {
        /** As it is kept: the deployment's id first, by which it is found. */
        String text(NaturalKey keys) {
            return keys.id(source, externalId) + "\u001f" + source + "\u001f" + externalId;
        }
    }
}
