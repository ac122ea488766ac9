package dev.openvmo.kit.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Whose request a test sends: {@code As.admin().get("/v1/portfolios")}. The answer is held against the document. */
public final class As {
    private As() {}

    /** The organisation-wide administrator. */
    public static RequestSpecification admin() {
        return token(Tokens.admin());
    }

    /** A role on these portfolios; organisation-wide without any. */
    public static RequestSpecification role(String role, UUID... portfolios) {
        return token(Tokens.of(role, portfolios));
    }

    /** Any combination of grants. */
    public static RequestSpecification holding(Tokens.Held... grants) {
        return token(Tokens.holding(grants));
    }

    /** The bearer of this token. */
    public static RequestSpecification token(String token) {
        return RestAssured.given().filter(AnswerCheck.INSTANCE).header("Authorization", "Bearer " + token);
    }

    /** Nobody: no credential. */
    public static RequestSpecification nobody() {
        return RestAssured.given();
    }
}
