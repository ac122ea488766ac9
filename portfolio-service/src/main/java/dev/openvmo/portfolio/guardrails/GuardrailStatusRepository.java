package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Statuses as rows and as events; nobody says anything of them. */
@Singleton
class GuardrailStatusRepository extends ResourceRepository<GuardrailStatusEntity, GuardrailKind, GuardrailStatusState> {
    GuardrailStatusRepository(Resources kit) {
        super(
                kit,
                resource(
                        "portfolio",
                        "guardrail-status",
                        (GuardrailStatusEntity status) -> status.guardrail,
                        (GuardrailStatusEntity status, GuardrailKind kind) -> status.guardrail = kind,
                        GuardrailStatusState::of));
    }
}
