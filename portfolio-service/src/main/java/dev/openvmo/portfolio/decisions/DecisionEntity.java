package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of {@code decision}; once it is decided the table itself keeps it as it is. What lists do not ask for is JSON. */
@Entity(name = "Decision")
class DecisionEntity extends ResourceEntity {
    UUID initiativeId;
    String title;
    String description;

    @Enumerated(EnumType.STRING)
    DecisionStatus status = DecisionStatus.DUE;

    LocalDate dueOn;
    String askedOf;

    @Enumerated(EnumType.STRING)
    DecisionKind kind;

    String rationale;
    String chosenOption;
    BigDecimal amount;
    String currency;
    List<String> deciders = List.of();
    String authority;
    String decidedBy;
    Instant decidedAt;
    UUID supersedes;
    UUID supersededBy;
    String optionsJson;
    String votesJson = "[]";
    String conditionsJson = "[]";
    String delegationJson;
    String conversionJson;
    List<String> warnings = List.of();

    static DecisionEntity in(UUID portfolioId) {
        var decision = new DecisionEntity();
        decision.portfolioId = portfolioId;
        return decision;
    }

    void edit(DecisionRequest request, String options) {
        initiativeId = request.initiativeId();
        title = request.title();
        description = request.description();
        dueOn = request.dueOn();
        askedOf = request.askedOf();
        optionsJson = options;
    }

    void decide(OutcomeRequest outcome, String by, Instant at) {
        status = DecisionStatus.DECIDED;
        kind = outcome.kind();
        rationale = outcome.rationale();
        chosenOption = outcome.chosenOption();
        deciders = outcome.deciders();
        authority = outcome.authority();
        supersedes = outcome.supersedes();
        decidedBy = by;
        decidedAt = at;
    }
}
