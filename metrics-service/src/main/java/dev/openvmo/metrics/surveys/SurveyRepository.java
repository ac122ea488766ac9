package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Surveys as rows: what they look like to callers and neighbours, what is unique, and what holds them. */
@Singleton
class SurveyRepository extends ResourceRepository<SurveyEntity, SurveyRequest, SurveyView> {
    SurveyRepository(Resources kit, JsonText json) {
        super(
                kit,
                ResourceRepository.<SurveyEntity, SurveyRequest, SurveyView>resource(
                                "metrics",
                                "survey",
                                survey -> SurveyRequest.of(survey, json),
                                (survey, request) -> survey.edit(request, json),
                                survey -> SurveyView.of(survey, json))
                        .unique("uq_survey_name", "/name", "portfolioId", "name")
                        .heldBy("rounds", "survey_round", "survey_id")
                        .search("name"));
    }
}
