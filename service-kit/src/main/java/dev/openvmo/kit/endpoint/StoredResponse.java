package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.http.EntityTags;
import dev.openvmo.kit.http.ShownOnce;
import dev.openvmo.kit.http.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/** What an answer was, but for its body. */
record StoredResponse(int status, String location, String etag, String type) {
    static StoredResponse of(Object answer) {
        if (answer instanceof RestResponse<?> rest) {
            return of(rest.toResponse());
        }
        if (answer instanceof Response response) {
            var type = response.getMediaType() == null
                    ? "application/json"
                    : response.getMediaType().toString();
            return new StoredResponse(
                    response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), etag(response), type);
        }
        return new StoredResponse(answer == null ? 204 : 200, null, etag(answer), "application/json");
    }

    /** What is kept of the body. */
    static Object entity(Object answer) {
        if (answer instanceof RestResponse<?> rest) {
            return entity(rest.getEntity());
        }
        if (answer instanceof Response response) {
            return entity(response.getEntity());
        }
        return answer instanceof ShownOnce once ? once.later() : answer;
    }

    private static String etag(Response response) {
        var sent = response.getHeaderString(HttpHeaders.ETAG);
        return sent == null ? etag(response.getEntity()) : sent;
    }

    private static String etag(Object entity) {
        return entity instanceof Versioned versioned ? EntityTags.of(versioned) : null;
    }
}
