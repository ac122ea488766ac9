package dev.openvmo.kit.sample;

import dev.openvmo.kit.testing.As;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The notes, as their users call them. */
public final class NoteCalls {
    private NoteCalls() {}

    /** The body of a write. */
    public static String note(UUID portfolio, String title) {
        return """
                {"portfolioId":"%s","title":"%s"}""".formatted(portfolio, title);
    }

    /** Writes a note and answers its place. */
    public static String create(UUID portfolio, String title) {
        return post(As.admin(), portfolio, title)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The bare answer to a creation. */
    public static Response post(RequestSpecification as, UUID portfolio, String title) {
        return as.contentType("application/json").body(note(portfolio, title)).post("/v1/notes");
    }

    /** The bare answer to a change. */
    public static Response put(RequestSpecification as, String place, UUID portfolio, String title) {
        return as.contentType("application/json").body(note(portfolio, title)).put(place);
    }
}
