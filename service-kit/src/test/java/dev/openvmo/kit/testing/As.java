package dev.openvmo.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whose request a test sends: {@code As.admin().get("/v1/portfolios")}. The answer is held against the document. */
public final class As {
    private static Function<Tokens.Held[], String> credential = Tokens::holding;
    private static String document = "/openapi";

    private As() {}

    /** For the door: callers send what this makes of their grants, and the document is at another path. */
    public static void sending(Function<Tokens.Held[], String> maker, String path) {
        credential = maker;
        document = path;
    }

    /** What the tested service says of itself. */
    static JsonNode document() {
        var answer = RestAssured.given()
                .header("Authorization", "Bearer " + credential.apply(held("admin")))
                .accept("application/json")
                .get(document);
        answer.then().statusCode(200);
        return Json.of(answer);
    }

    /** The organisation-wide administrator. */
    public static RequestSpecification admin() {
        return role("admin");
    }

    /** A role on these portfolios; organisation-wide without any. */
    public static RequestSpecification role(String role, UUID... portfolios) {
        return holding(held(role, portfolios));
    }

    private static Tokens.Held[] held(String role, UUID... portfolios) {
        return portfolios.length == 0
                ? new Tokens.Held[] {new Tokens.Held(role, null)}
                : Stream.of(portfolios).map(each -> new Tokens.Held(role, each)).toArray(Tokens.Held[]::new);
    }

    /** Any combination of grants. */
    public static RequestSpecification holding(Tokens.Held... grants) {
        return token(credential.apply(grants));
    }

    /** The bearer of this token. */
    public static RequestSpecification token(String token) {
        return given().filter(SettledFilter.INSTANCE).header("Authorization", "Bearer " + token);
    }

    /** The organisation-wide administrator, who does not ask again where a moment is not settled yet. */
    public static RequestSpecification impatient() {
        return given().header("Authorization", "Bearer " + credential.apply(held("admin")));
    }

    private static RequestSpecification given() {
        return RestAssured.given().config(frugal()).filter(AnswerCheck.INSTANCE);
    }

    /** Indenting each body in case the test fails costs more than the request. */
    private static RestAssuredConfig frugal() {
        var common = RestAssured.config();
        return common.httpClient(common.getHttpClientConfig().httpClientFactory(FrugalClient::new))
                .logConfig(LogConfig.logConfig()
                        .enableLoggingOfRequestAndResponseIfValidationFails()
                        .enablePrettyPrinting(false));
    }

    /** Nobody: no credential. */
    public static RequestSpecification nobody() {
        return RestAssured.given();
    }
}
