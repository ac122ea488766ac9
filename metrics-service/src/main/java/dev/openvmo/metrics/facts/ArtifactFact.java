package dev.openvmo.metrics.facts;

import java.util.UUID;

/**
 * That an artifact holds a change.
 *
 * @param source who reports
 * @param revision the reporter's counter of corrections
 * @param portfolioId where it is for, if said
 * @param artifact the artifact, as deployments name it
 * @param changeKey the commit or pull request in it
 */
public record ArtifactFact(String source, Long revision, UUID portfolioId, String artifact, String changeKey)
        implements Fact {

    /** Each change of an artifact is told for itself. */
    @Override
    public String externalId() {
        return artifact + "\u001f" + changeKey;
    }

    @Override
    public String service() {
        return null;
    }
}
