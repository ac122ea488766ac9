package dev.openvmo.kit.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Leaves the resource method with the answer of an earlier request. */
final class Replayed extends RuntimeException {
    private final transient StoredResponse answer;
    private final transient byte[] body;

    Replayed(StoredResponse answer, byte[] body) {
        super(null, null, false, false);
        this.answer = answer;
        this.body = body;
    }

    Response response() {
        var response = Response.status(answer.status())
                .header("Idempotency-Replayed", "true")
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag());
        return body == null
                ? response.build()
                : response.type(answer.type()).entity(body).build();
    }
}
