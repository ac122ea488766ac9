package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.http.EntityTags;
import dev.openvmo.kit.http.ShownOnce;
import dev.openvmo.kit.http.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/** What an answer was, but for its body. */
record StoredResponse(int status, String location, String etag, String type) {
    private static final String JSON = "application/json";

    static StoredResponse of(Object answer) {
        if (answer instanceof RestResponse<?> rest) {
            var tag = rest.getHeaderString(HttpHeaders.ETAG);
            return new StoredResponse(
                    rest.getStatus(),
                    rest.getHeaderString(HttpHeaders.LOCATION),
                    tag == null ? tag(rest.getEntity()) : tag,
                    rest.getMediaType() == null ? JSON : rest.getMediaType().toString());
        }
        return new StoredResponse(answer == null ? 204 : 200, null, tag(answer), JSON);
    }

    /** What is kept of the body. */
    static Object entity(Object answer) {
        if (answer instanceof RestResponse<?> rest) {
            return entity(rest.getEntity());
        }
        return answer instanceof ShownOnce once ? once.later() : answer;
    }

    /** The same answer again. */
    Response again(byte[] body) {
        var response = Response.status(status)
                .header("Idempotency-Replayed", "true")
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag);
        return body == null
                ? response.build()
                : response.type(type).entity(body).build();
    }

    private static String tag(Object entity) {
        return entity instanceof Versioned versioned ? EntityTags.of(versioned) : null;
    }
}
