package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Decisions as rows: what they look like to callers and neighbours. Nobody edits one, so that none is read as a request. */
@Singleton
class DecisionRepository extends ResourceRepository<DecisionEntity, DecisionRequest, DecisionView> {
    DecisionRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "portfolio",
                                "decision",
                                (DecisionEntity decision) -> (DecisionRequest) null,
                                (DecisionEntity decision, DecisionRequest said) ->
                                        decision.edit(said, json.text(said.options())),
                                (DecisionEntity decision) -> DecisionView.of(decision, json))
                        .refers("fk_decision_portfolio", "/portfolioId")
                        .search("title", "description", "rationale"));
    }
}
