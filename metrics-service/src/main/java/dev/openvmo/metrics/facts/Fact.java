package dev.openvmo.metrics.facts;

import java.util.UUID;

/**
 * What one message says of one deployment, change, artifact or incident. What it does not say is null: messages of one
 * natural key are merged member by member, each member by the greatest (revision, value), so that any order and any
 * duplicates end the same; without a revision the later arrival wins.
 */
public sealed interface Fact permits DeploymentFact, ChangeFact, ArtifactFact, IncidentFact {
    /** Who reports. */
    String source();

    /** The reporter's own id. */
    String externalId();

    /** The reporter's counter of corrections, such as the event's time in microseconds. */
    Long revision();

    /** The portfolio it is for, where the message says so. */
    UUID portfolioId();

    /** The name of the service it is of. */
    String service();

    /** The repository, which tells the service where nothing else does. */
    default String repository() {
        return null;
    }

    /** The initiative it is of. */
    default InitiativeName initiative() {
        return null;
    }
}
