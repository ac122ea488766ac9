package dev.openvmo.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.gateway.testing.Raw;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GatewayFilterTest {
    @TestHTTPResource
    URL door;

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + Neighbours.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/portfolios",
                "/v1/me",
                "/v1/api-keys",
                "/v1/nothing-like-it",
                "/openapi",
                "/q/openapi",
                "/q/health",
                "/metrics",
                "/docs/../v1/me",
                "/problems/../v1/api-keys",
                "/v1/admin/portfolio/dead-letters",
                "/v1/operations/portfolio-1"
            })
    void withoutAKeyOnlyThePublicPathsAnswer(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("status", equalTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer ovmo_00000000000070008000000000000001_wrong-wrong-wrong-wrong-wrong-wrong",
                "Bearer ovmo_0000000000007000800000000000ffff_test-only-test-only-test-only-test-only-1",
                "Basic dXNlcjpwYXNz",
                "Bearer",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJrZXkifQ."
            })
    void aBadKeyIsNoKey(String credential) {
        given().header("Authorization", credential).get("/v1/portfolios").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/asyncapi.json",
                "/problems",
                "/health/live",
                "/health/ready",
                "/.well-known/jwks.json"
            })
    void publicPathsNeedNoKey(String path) {
        given().get(path).then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        given().head(path).then().statusCode(200);
        given().delete(path).then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void theContractCanBeBrowsed() {
        given().get("/docs").then().statusCode(200).contentType("text/html").body(containsString("/openapi.json"));
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", "/docs");
        given().get("/docs/")
                .then()
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get("/docs/oauth2-redirect.html").then().statusCode(404);
        given().get("/openapi.json").then().body("info.description", containsString("## Authenticate"));
    }

    @Test
    void anUnknownPathIsUnknownOnlyToThoseWhoMayAsk() {
        admin().get("/v1/nothing-like-it")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo("/v1/nothing-like-it"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .header("X-Request-Id", notNullValue());
    }

    @Test
    void unknownMethodsAreRefusedWithThoseThereAre() {
        admin().request("TRACE", "/v1/portfolios").then().statusCode(405).header("Allow", containsString("GET"));
        given().post("/openapi.json").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void longUrisAndHeadersAreRefused() {
        admin().get("/v1/portfolios?q=" + "x".repeat(9_000)).then().statusCode(414);
        admin().header("X-Long", "x".repeat(40_000))
                .get("/v1/portfolios")
                .then()
                .statusCode(431);
    }

    @Test
    void theRequestIdIsEchoedOrMinted() {
        admin().header("X-Request-Id", "mine-1").get("/v1/portfolios").then().header("X-Request-Id", "mine-1");
        admin().header("X-Request-Id", "bad id\u0001")
                .get("/v1/portfolios")
                .then()
                .header("X-Request-Id", notNullValue());
    }

    @Test
    void everyAnswerToAKeyTellsItsLimits() {
        admin().get("/v1/portfolios")
                .then()
                .header("RateLimit-Policy", "\"default\";q=4000;w=2")
                .header("RateLimit", matchesPattern("\"default\";r=\\d+;t=\\d+"));
    }

    @Test
    void problemsHavePages() {
        awaitContract();
        given().accept("text/html")
                .get("/problems/over-budget")
                .then()
                .statusCode(200)
                .body(containsString("409"));
        given().get("/problems/last-administrator").then().statusCode(200).body("status", equalTo(409));
        given().get("/problems/precondition-failed").then().body("remedy", containsString("Read it again"));
        given().get("/problems").then().body("items.type", hasItem("/problems/over-budget"));
        given().get("/problems/no-such-thing").then().statusCode(404);
    }

    private static void awaitContract() {
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .untilAsserted(() -> given().get("/openapi.json").then().body("paths", hasKey("/v1/portfolios")));
    }

    @Test
    void theContractsAreMerged() {
        awaitContract();
        given().get("/openapi.json")
                .then()
                .body("paths.'/v1/portfolios'.get.operationId", equalTo("listPortfolios"))
                .body("paths.'/v1/api-keys'.post.operationId", equalTo("createApiKey"))
                .body("components.schemas.Grant.properties.apiKeyId", notNullValue())
                .body("components.schemas.PortfolioGrant.description", equalTo("not the gateway's"))
                .body("tags.name", hasItem("Portfolios"))
                .body("info.title", equalTo("OpenVMO"));
        given().get("/asyncapi.json")
                .then()
                .body("asyncapi", equalTo("3.0.0"))
                .body("channels.'portfolio-initiative'.address", equalTo("openvmo.portfolio.initiative"));
    }

    @Test
    void itsOwnAnswersArePackedWhereThatIsWorthIt() throws Exception {
        for (var n = 0; n < 10; n++) {
            admin().contentType("application/json")
                    .body("{\"name\":\"one of many\",\"grants\":[{\"role\":\"viewer\"}]}")
                    .post("/v1/api-keys")
                    .then()
                    .statusCode(201);
        }

        for (var path : List.of("/openapi.json", "/asyncapi.json", "/v1/api-keys")) {
            var answer = packed(path);
            assertThat(answer.headers().allValues("Content-Encoding")).as(path).containsExactly("gzip");
            assertThat(new GZIPInputStream(answer.body()).readAllBytes())
                    .as(path)
                    .hasSizeGreaterThan(1024);
        }
        for (var path : List.of("/health/live", "/v1/me")) {
            assertThat(packed(path).headers().allValues("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }

    private HttpResponse<InputStream> packed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door.getPort() + path))
                .header("Authorization", "Bearer " + Neighbours.ADMIN)
                .header("Accept-Encoding", "gzip");
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    @Test
    void aFilterNeedNotBeEncoded() {
        var answer = admin().urlEncodingEnabled(false)
                .get("/v1/api-keys?filter=name==none-is-called-so;name!=other&limit=1");

        answer.then().statusCode(200).body("items.size()", equalTo(0));
        admin().urlEncodingEnabled(false)
                .get("/v1/api-keys?filter=name==a;limit=1")
                .then()
                .statusCode(400)
                .body("detail", containsString("RSQL"));
    }

    @Test
    void aPageOfAnUnlistedOriginIsToldWhoLetsItIn() {
        given().header("Origin", "https://unlisted.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/portfolios")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("OPENVMO_CORS_ORIGINS"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void onlyListedOriginsMayReadAnswers() {
        given().header("Origin", "https://board.example.org")
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/portfolios/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://board.example.org")
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
        admin().header("Origin", "https://board.example.org")
                .get("/v1/portfolios/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://board.example.org")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/portfolios/1")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void onlyPublicHalvesOfKeysAreShown() {
        given().get("/.well-known/jwks.json")
                .then()
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].d", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/portfolios HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /v1/portfolios HTTP/1.1\n\n",
                "POST /v1/portfolios HTTP/1.1\nHost: a\nContent-Length: 4\nTransfer-Encoding: chunked\n\n0\n\n",
                "POST /v1/portfolios HTTP/1.1\nHost: a\nContent-Length: 4\nContent-Length: 5\n\nabcde",
                "POST /v1/portfolios HTTP/1.1\nHost: a\nContent-Length: +4\n\nabcd",
                "POST /v1/portfolios HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked\n\n0\n\n",
                "POST /v1/portfolios HTTP/1.1\nHost: a\nTransfer-Encoding : chunked\n\n0\n\n",
                "GET /v1/portfolios HTTP/1.1\nHost: a\nX: b\n folded: c\n\n",
                "GET /v1/%zz HTTP/1.1\nHost: a\n\n"
            })
    void formsThatTwoReadersMayReadDifferentlyAreRefused(String request) {
        var answer = Raw.send(door.getPort(), request);
        assertThat(answer).matches(text -> text.startsWith("HTTP/1.1 400") || text.startsWith("HTTP/1.1 401"), answer);
        assertThat(answer.split("HTTP/1\\.1 ")).as("one answer to one request").hasSize(2);
    }
}
