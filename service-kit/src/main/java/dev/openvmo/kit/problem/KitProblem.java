package dev.openvmo.kit.problem;

import java.util.Arrays;

/** The refusals any service can answer. */
public enum KitProblem implements ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "A parameter, a header or the body does not have the form that is read here.",
            "Correct what detail names; the same request fails again."),
    UNKNOWN_PARAMETER(
            400,
            "A query parameter is not known here",
            "The query names a parameter or a field that this operation does not have, or names one twice.",
            "Use what allowed lists."),
    UNAUTHENTICATED(
            401,
            "A valid credential is needed",
            "There is no credential, or it is wrong, revoked or past its end.",
            "Send Authorization: Bearer with a valid key."),
    FORBIDDEN(
            403,
            "The caller's role does not allow this",
            "The caller may see this and holds no role there that allows the operation.",
            "Ask an administrator for a grant."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "It does not exist, or no grant of the caller reaches it.",
            "Check path and id, and with GET /v1/me the grants."),
    METHOD_NOT_ALLOWED(
            405,
            "This method is not offered here",
            "The path is there, this method is not.",
            "Use a method of the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "No representation fits the Accept header",
            "Accept names only media types that are not written here.",
            "Accept application/json."),
    CONFLICT(
            409,
            "The request conflicts with the current state",
            "A rule forbids this in the present state.",
            "Read the resource again and follow detail."),
    IN_USE(
            409,
            "Something else depends on it",
            "What is to go away is still used: dependents counts by what.",
            "Remove or move the dependents first."),
    ALREADY_EXISTS(
            409,
            "One like this exists already",
            "What must be unique is taken: id names the holder, if the caller may see it.",
            "Change the holder, or choose another value."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "A request with this idempotency key is still running",
            "The first request with this Idempotency-Key has not been answered yet.",
            "Send it again in a moment: the first answer is replayed."),
    REPLAY_REFUSED(
            409,
            "The event is still refused",
            "What kept the event from being applied is still there: detail says what.",
            "Mend the cause, then hand the dead letter in again."),
    PRECONDITION_FAILED(
            412,
            "It was changed by someone else meanwhile",
            "The ETag in If-Match is not the present one.",
            "Read it again, apply the change to what is there now, send the new ETag."),
    CONTENT_TOO_LARGE(
            413, "The body is too large", "The body, unpacked, is over the limit.", "Send it in several batches."),
    URI_TOO_LONG(
            414,
            "The URI is too long",
            "The request line is over the limit.",
            "Shorten the filter, or ask in several requests."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This media type is not read here",
            "Content-Type is missing, or names what this operation does not read.",
            "Send a media type that Accept or Accept-Patch of the answer names."),
    INVALID_INPUT(
            422,
            "The input is well-formed but not valid",
            "Fields are missing, unknown, not the caller's to set, or have values that are not allowed.",
            "Correct each entry of errors; pointer says where it is."),
    UNKNOWN_REFERENCE(
            422,
            "The input names something that is not known here",
            "A field names something that does not exist or that the caller may not see.",
            "Correct the field that errors points to."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The idempotency key was used for another request",
            "The Idempotency-Key was sent before, with another body or path.",
            "Use a new key for each new request."),
    STATE_TOO_LARGE(
            422,
            "The resource would become too large to be published",
            "With this change it could not be announced to other services any more.",
            "Shorten its texts and lists."),
    PRECONDITION_REQUIRED(
            428,
            "A change needs the If-Match header",
            "A change without If-Match could overwrite somebody else's.",
            "Read it and send its ETag as If-Match."),
    TOO_MANY_REQUESTS(
            429,
            "The caller sends more than is agreed",
            "The caller is over the rate that RateLimit-Policy says.",
            "Wait for Retry-After, then send it again."),
    HEADERS_TOO_LARGE(
            431, "The headers are too large", "The headers are over the limit.", "Send fewer and shorter headers."),
    INTERNAL(
            500,
            "Something went wrong on our side",
            "We made a mistake; the log has it under traceId.",
            "Tell the operator the traceId."),
    BAD_GATEWAY(
            502,
            "The service behind the gateway answered wrongly",
            "A service behind the gateway sent what is no answer.",
            "Send it again with the same Idempotency-Key; if it stays, tell the operator."),
    UNAVAILABLE(
            503,
            "The service is not available for a moment",
            "A part of the suite is starting, ending, overloaded or away.",
            "Wait for Retry-After, then send it again with the same Idempotency-Key."),
    MOMENT_NOT_SETTLED(
            503,
            "Writes of that moment are still under way",
            "asOf is so recent that what was written then may not be committed.",
            "Wait for Retry-After, then ask again."),
    GATEWAY_TIMEOUT(
            504,
            "The service behind the gateway did not answer in time",
            "The answer took longer than the gateway waits; a write may have been done.",
            "Send it again with the same Idempotency-Key: that finds out.");

    private final int status;
    private final String title;
    private final String cause;
    private final String remedy;

    KitProblem(int status, String title, String cause, String remedy) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    /** The general problem of an HTTP status the framework chose by itself. */
    public static KitProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == (status == 410 ? 404 : status))
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL);
    }
}
