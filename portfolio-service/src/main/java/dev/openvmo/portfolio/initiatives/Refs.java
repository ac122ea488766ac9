package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Outcome;

/** The address of an upsert and its body name one reference. Pure. */
final class Refs {
    private Refs() {}

    /** The reference in an address's query. */
    static Outcome<ExternalRef> addressed(String source, String externalId) {
        return blank(source, 100) || blank(externalId, 500)
                ? Outcome.refused(
                        KitProblem.MALFORMED_REQUEST,
                        "The address needs source (1 to 100 characters) and externalId (1 to 500).")
                : Outcome.of(new ExternalRef(source, externalId));
    }

    private static boolean blank(String text, int most) {
        return text == null || text.isBlank() || text.codePointCount(0, text.length()) > most;
    }

    /** The request under the address's reference; refused if the body names another. */
    static Outcome<InitiativeRequest> agreed(InitiativeRequest request, ExternalRef ref) {
        if (request.externalRef() != null && !request.externalRef().equals(ref)) {
            return Outcome.refused(
                    InitiativeProblem.REF_MISMATCH,
                    "The address names %s, the body %s.".formatted(ref, request.externalRef()));
        }
        return Outcome.of(new InitiativeRequest(
                request.portfolioId(),
                request.valueStreamId(),
                request.title(),
                request.description(),
                request.kind(),
                request.category(),
                request.horizon(),
                request.owner(),
                request.sponsor(),
                request.tags(),
                request.plannedStart(),
                request.plannedEnd(),
                ref));
    }
}
