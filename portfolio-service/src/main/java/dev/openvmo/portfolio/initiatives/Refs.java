package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Outcome;
import java.util.List;

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

    /** The request called so elsewhere; as it is known where it says nothing of that, refused if it names others only. */
    static Outcome<InitiativeRequest> agreed(InitiativeRequest request, ExternalRef ref, List<ExternalRef> known) {
        if (request.refs().isEmpty()) {
            return Outcome.of(request.called(known));
        }
        return request.refs().contains(ref)
                ? Outcome.of(request)
                : Outcome.refused(
                        InitiativeProblem.REF_MISMATCH,
                        "The address names %s, the body %s.".formatted(ref, request.refs()));
    }
}
