package dev.openvmo.gateway.filter;

import dev.openvmo.gateway.problem.GatewayProblem;
import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/** Whether a request has a form that every reader on its way understands in the same way. */
final class RequestValidation {
    private static final int HEADERS = 32 * 1024;
    private static final long OWN_BODY = 1 << 20;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final Set<String> KNOWN = Set.of(METHODS.split(", "));

    private RequestValidation() {}

    /** What is wrong before anybody looks at who is asking. */
    static Optional<Problem> fault(HttpServerRequest request) {
        if (request.uri().length() > BodyLimits.URI) {
            return Optional.of(
                    Problem.of(KitProblem.URI_TOO_LONG, "the URI is over " + BodyLimits.URI + " characters"));
        }
        var size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        if (size > HEADERS) {
            return Optional.of(Problem.of(KitProblem.HEADERS_TOO_LARGE, "the headers are over " + HEADERS + " bytes"));
        }
        if (request.headers().getAll("Host").size() != 1 || request.authority() == null) {
            return malformed("send one Host header");
        }
        if (request.headers().getAll("Authorization").size() > 1) {
            return malformed("send one Authorization header");
        }
        var lengths = request.headers().getAll("Content-Length");
        if (lengths.size() > 1 || !lengths.isEmpty() && request.headers().contains("Transfer-Encoding")) {
            return malformed("send either one Content-Length or Transfer-Encoding");
        }
        var codings = request.headers().getAll("Transfer-Encoding");
        if (codings.size() > 1 || codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"))) {
            return malformed("chunked is the only transfer coding");
        }
        return lengths.stream().allMatch(length -> length.matches("[0-9]{1,30}"))
                ? Optional.empty()
                : malformed("Content-Length is not a number");
    }

    /** What is wrong with method, expectation or size, once the caller and the path are known. */
    static Optional<Problem> bodyFault(HttpServerRequest request, boolean own) {
        if (!KNOWN.contains(request.method().name())) {
            return Optional.of(Problem.of(KitProblem.METHOD_NOT_ALLOWED, "no resource offers this method")
                    .header("Allow", METHODS));
        }
        var expect = request.getHeader("Expect");
        if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
            return Optional.of(Problem.of(GatewayProblem.EXPECTATION_FAILED, "100-continue is the only expectation"));
        }
        return own && Refusals.declaredLength(request) > OWN_BODY
                ? Optional.of(Problem.of(KitProblem.CONTENT_TOO_LARGE, "the body is over " + OWN_BODY + " bytes"))
                : Optional.empty();
    }

    private static Optional<Problem> malformed(String detail) {
        return Optional.of(Problem.of(KitProblem.MALFORMED_REQUEST, detail));
    }
}
