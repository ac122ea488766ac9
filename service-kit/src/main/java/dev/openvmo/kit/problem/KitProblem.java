package dev.openvmo.kit.problem;

import java.util.Arrays;

/** The refusals any service can answer. */
public enum KitProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known here"),
    UNAUTHENTICATED(401, "A valid credential is needed"),
    FORBIDDEN(403, "The caller's role does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
    CONFLICT(409, "The request conflicts with the current state"),
    IN_USE(409, "Something else depends on it"),
    ALREADY_EXISTS(409, "One like this exists already"),
    IDEMPOTENCY_IN_PROGRESS(409, "A request with this idempotency key is still running"),
    REPLAY_REFUSED(409, "The event is still refused"),
    PRECONDITION_FAILED(412, "It was changed by someone else meanwhile"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The URI is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
    INVALID_INPUT(422, "The input is well-formed but not valid"),
    UNKNOWN_REFERENCE(422, "The input names something that is not known here"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    STATE_TOO_LARGE(422, "The resource would become too large to be published"),
    PRECONDITION_REQUIRED(428, "A change needs the If-Match header"),
    TOO_MANY_REQUESTS(429, "The caller sends more than is agreed"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong on our side"),
    BAD_GATEWAY(502, "The service behind the gateway answered wrongly"),
    UNAVAILABLE(503, "The service is not available for a moment"),
    MOMENT_NOT_SETTLED(503, "Writes of that moment are still under way"),
    GATEWAY_TIMEOUT(504, "The service behind the gateway did not answer in time");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The general problem of an HTTP status the framework chose by itself. */
    public static KitProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == (status == 410 ? 404 : status))
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL);
    }
}
