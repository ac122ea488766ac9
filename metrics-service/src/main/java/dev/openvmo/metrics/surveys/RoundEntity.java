package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code survey_round}. */
@Entity(name = "SurveyRound")
class RoundEntity extends ResourceEntity {
    UUID surveyId;

    @Enumerated(EnumType.STRING)
    RoundState state = RoundState.OPEN;

    Instant opensAt;
    Instant closesAt;
    Instant closedAt;
    int invited;
    String formJson;

    static RoundEntity of(SurveyEntity survey, String formJson) {
        var round = new RoundEntity();
        round.portfolioId = survey.portfolioId;
        round.formJson = formJson;
        return round;
    }

    void edit(RoundRequest request) {
        surveyId = request.surveyId();
        opensAt = request.opensAt();
        closesAt = request.closesAt();
    }

    /** 409. */
    void requireOpen() {
        if (state == RoundState.CLOSED) {
            throw SurveyProblem.ROUND_CLOSED.refusal("The round %s has closed.".formatted(id));
        }
    }
}
