package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code impediment}; it belongs to the portfolio of its initiative. */
@Entity(name = "Impediment")
class ImpedimentEntity extends ResourceEntity {
    UUID initiativeId;
    String title;
    String description;
    String owner;

    @Enumerated(EnumType.STRING)
    Severity severity;

    Instant raisedAt;

    @Enumerated(EnumType.STRING)
    ImpedimentStatus status = ImpedimentStatus.OPEN;

    String resolution;
    String resolvedBy;
    Instant resolvedAt;
    int escalationLevel;
    String escalatedTo;
    Instant escalatedAt;

    static ImpedimentEntity in(UUID portfolioId) {
        var impediment = new ImpedimentEntity();
        impediment.portfolioId = portfolioId;
        return impediment;
    }

    /** With another severity its escalation begins anew. */
    void edit(ImpedimentRequest request) {
        if (severity != request.severity()) {
            escalate(0, null, null);
        }
        initiativeId = request.initiativeId();
        title = request.title();
        description = request.description();
        owner = request.owner();
        severity = request.severity();
        raisedAt = request.raisedAt();
    }

    void resolve(ImpedimentStatus next, String how, String by, Instant at) {
        status = next;
        resolution = how;
        resolvedBy = by;
        resolvedAt = at;
    }

    void escalate(int level, String to, Instant at) {
        escalationLevel = level;
        escalatedTo = to;
        escalatedAt = at;
    }
}
