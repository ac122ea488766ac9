package dev.openvmo.kit.http;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** What the caller believes the current version to be (RFC 9110, If-Match). */
@RequestScoped
public class Preconditions {
    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether the request came with If-Match: then a lost race is the caller's to resolve. */
    public boolean present() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    }

    /** Whether the request is meant for what does not exist yet: If-None-Match: *. */
    private boolean onlyNew() {
        return "*".equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** 428 without If-Match, 412 when it names another version or there is to be none. */
    public void require(long currentVersion) {
        if (!present() && !onlyNew()) {
            throw Problem.of(KitProblem.PRECONDITION_REQUIRED, "send If-Match with the ETag you last read");
        }
        if (onlyNew()
                || !EntityTags.matches(headers.getRequestHeader(HttpHeaders.IF_MATCH), "\"" + currentVersion + "\"")) {
            throw Problem.of(KitProblem.PRECONDITION_FAILED, "the current ETag is \"" + currentVersion + "\"")
                    .header("ETag", "\"" + currentVersion + "\"");
        }
    }

    /** Where If-Match is not needed: 412 when it was sent and names another version, or there is none (null). */
    public void requireIfSent(Long currentVersionOrNull) {
        if (present() || onlyNew()) {
            requireIfWritten(currentVersionOrNull);
        }
    }

    /** For documents that hang on a resource: nothing is needed while it was never written. */
    public void requireIfWritten(Long currentVersionOrNull) {
        if (currentVersionOrNull != null) {
            require(currentVersionOrNull);
        } else if (present()) {
            throw Problem.of(KitProblem.PRECONDITION_FAILED, "it was never written: there is nothing to match");
        }
    }
}
