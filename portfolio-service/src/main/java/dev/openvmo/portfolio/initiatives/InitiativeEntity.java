package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code initiative}. */
@Entity(name = "Initiative")
class InitiativeEntity extends ResourceEntity {
    UUID valueStreamId;
    String title;
    String description;

    @Enumerated(EnumType.STRING)
    InitiativeKind kind;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Horizon horizon;

    String owner;
    String sponsor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags = new ArrayList<>();

    LocalDate plannedStart;
    LocalDate plannedEnd;
    String customerNeed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> needEvidence;

    @Column(name = "custom_fields")
    String customValues;

    String externalSource;
    String externalId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> otherSources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> otherIds = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    KanbanState state = KanbanState.FUNNEL;

    @Enumerated(EnumType.STRING)
    DoneOutcome outcome;

    Instant stateEnteredAt;
    UUID pivotedInto;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> lacked;

    String overrideReason;
    String approver;

    /** One that stands in the funnel from this moment on. */
    static InitiativeEntity enteringAt(Instant now) {
        var initiative = new InitiativeEntity();
        initiative.stateEnteredAt = now;
        return initiative;
    }

    void edit(InitiativeRequest request) {
        portfolioId = request.portfolioId();
        valueStreamId = request.valueStreamId();
        title = request.title();
        description = request.description();
        kind = request.kind();
        category = request.category();
        horizon = request.horizon();
        owner = request.owner();
        sponsor = request.sponsor();
        tags = new ArrayList<>(request.tags());
        plannedStart = request.plannedStart();
        plannedEnd = request.plannedEnd();
        customerNeed =
                request.customerNeed() == null ? null : request.customerNeed().need();
        needEvidence =
                request.customerNeed() == null ? null : request.customerNeed().evidence();
        customValues = CustomValues.text(request.customFields());
        var refs = request.refs();
        externalSource = refs.isEmpty() ? null : refs.get(0).source();
        externalId = refs.isEmpty() ? null : refs.get(0).externalId();
        var others = refs.stream().skip(1).toList();
        otherSources = others.stream().map(ExternalRef::source).toList();
        otherIds = others.stream().map(ExternalRef::externalId).toList();
    }

    /** What it is called elsewhere. A row of before there were several has none of the others. */
    List<ExternalRef> refs() {
        var refs = new ArrayList<ExternalRef>();
        if (externalSource != null) {
            refs.add(new ExternalRef(externalSource, externalId));
        }
        for (int i = 0; otherSources != null && i < otherSources.size(); i++) {
            refs.add(new ExternalRef(otherSources.get(i), otherIds.get(i)));
        }
        return refs;
    }

    /** Whether it has not moved since it was created. */
    boolean stillNew() {
        return stateEnteredAt.equals(createdAt);
    }

    /** Stands in another state from now on, having come there so. */
    void enter(TransitionRequest request, boolean overridden, List<String> unmet, Instant now) {
        state = request.to();
        outcome = request.outcome();
        pivotedInto = request.pivotedInto();
        lacked = unmet.isEmpty() ? null : unmet;
        overrideReason = overridden ? request.override().reason() : null;
        approver = overridden ? request.override().approver() : null;
        stateEnteredAt = now;
    }

    /** Stands where a list says from now on. */
    void stand(Standing standing, List<Unmet> unmet, Instant now) {
        enter(
                new TransitionRequest(standing.state(), standing.outcome(), null, null, null),
                false,
                unmet.stream().map(Unmet::code).toList(),
                now);
    }

    MoveOverride override() {
        return MoveOverride.of(overrideReason, approver);
    }
}
