package dev.openvmo.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every endpoint, tried on one. */
@QuarkusTest
class MannersTest {
    private static final String PATH = "/v1/gadgets";
    private static final String BATCH = PATH + "/batch";
    private final UUID portfolio = Ids.next();

    @Test
    void createsReadsReplacesPatches() {
        var created = post(gadget("Hammer")).statusCode(201).header("ETag", "\"1\"");
        var place = created.extract().header("Location");
        created.header("Location", containsString(PATH + "/")).body("version", equalTo(1));

        as().get(place)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Server", nullValue())
                .body("name", equalTo("Hammer"));
        as().header("If-None-Match", "\"1\"")
                .get(place)
                .then()
                .statusCode(304)
                .header("Content-Type", nullValue())
                .header("Content-Encoding", nullValue());
        json().body(gadget("Saw")).put(place).then().statusCode(428);
        json().header("If-Match", "\"7\"").body(gadget("Saw")).put(place).then().statusCode(412);
        json().header("If-Match", "\"1\"")
                .body(gadget("Saw"))
                .put(place)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"2\"")
                .body("{\"size\":null,\"tags\":[\"x\"]}")
                .patch(place)
                .then()
                .statusCode(200)
                .body("size", nullValue())
                .body("tags", hasItem("x"))
                .body("name", equalTo("Saw"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        post("""
                {"portfolioId":"nonsense","name":"","kind":"BIKE","size":"5","id":1,"tags":["ok",7],"dueOn":"2026-02-30"}
                """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("instance", equalTo(PATH))
                .body("traceId", notNullValue())
                .body("errors.pointer", hasItems("/portfolioId", "/name", "/kind", "/size", "/id", "/tags/1", "/dueOn"))
                .body("errors.find { it.pointer == '/kind' }.detail", containsString("TOOL, TOY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/v1/nothing|404",
                "GET|/v1/gadgets/nonsense|404",
                "GET|/v1/gadgets?colour=red|400",
                "GET|/v1/gadgets?limit=1&limit=2|400",
                "GET|/v1/gadgets?limit=0|400",
                "GET|/v1/gadgets?limit=9999999999|400",
                "GET|/v1/gadgets?filter=colour==red|400",
                "GET|/v1/gadgets?filter=kind==BIKE|400",
                "GET|/v1/gadgets?filter=((((((((((((((((((name==x))))))))))))))))))|400",
                "GET|/v1/gadgets?sort=colour|400",
                "GET|/v1/gadgets?fields=colour|400",
                "GET|/v1/gadgets?cursor=abc|400",
                "GET|/v1/gadgets?count=maybe|400",
                "GET|/v1/gadgets?q=%00|400",
                "GET|/v1/gadgets?q=%ff|400",
                "GET|/v1/gadgets/weather?at=yesterday|400",
                "GET|/v1/gadgets/weather?place=here|400",
                "GET|/v1/gadgets/weather?kind=BIKE|400",
                "GET|/v1/gadgets/weather|500",
                "DELETE|/v1/gadgets|405",
                "TRACE|/v1/gadgets|405",
                "POST|/v1/gadgets|415"
            })
    void answersEverythingWithAProblem(String method, String path, int status) {
        var answer = as().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("status", equalTo(status))
                .extract();
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "java");
        if (status == 405) {
            assertThat(answer.header("Allow")).contains("GET", "POST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/gadgets HTTP/1.1\r\nAccept: nonsense",
                "POST /v1/gadgets HTTP/1.1\r\nContent-Type: nonsense\r\nContent-Length: 0",
                "POST /v1/gadgets HTTP/1.1\r\nContent-Type: \r\nContent-Length: 2\r\nExpect: 100-continue",
                "POST /v1/gadgets HTTP/1.1\r\nContent-Type: application/\r\nContent-Length: 0",
                "POST /v1/gadgets HTTP/1.1\r\nContent-Length: 99000000000\r\nExpect: 100-continue",
                "GET /v1/gadgets HTTP/1.1\r\nHost: elsewhere",
                "GET /v1/gadgets?cursor= HTTP/1.1",
                "GET /v1/gadgets?q=%zz HTTP/1.1",
                "GET /v1/gadgets/%zz HTTP/1.1",
                "GET /v1/gadgets/% HTTP/1.1",
                "GET /v1/gadgets/%00 HTTP/1.1",
                "GET /v1/gadgets HTTP/1.1\r\nContent-Length: 99999999999",
                "GET /v1/gadgets HTTP/1.1\r\nX-Long: $LONG",
                "GET /v1/gadgets?q=$LONG HTTP/1.1"
            })
    void answersWhatNoClientWouldSend(String start) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var request = start.replace("$LONG", "x".repeat(40_000)) + "\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.admin() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 4").containsIgnoringCase("content-type: application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/gadgets", "/v1/nothing", "/openapi", "/q/health", "/"})
    void asksForACredentialFirst(String path) {
        As.nobody()
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void refusesAFalseToken() {
        As.token("nonsense").get(PATH).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void refusesALowRoleBeforeItReads() {
        As.role("viewer")
                .body("x")
                .contentType("text/plain")
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void saysWhatItAccepts() {
        as().contentType("text/plain")
                .body("x")
                .patch(PATH + "/" + Ids.next())
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/json, application/merge-patch+json");
        as().accept("image/png").get(PATH).then().statusCode(406).contentType("application/problem+json");
        as().accept("image/png")
                .contentType("application/json; charset=utf-8")
                .body(gadget("x"))
                .post(PATH)
                .then()
                .statusCode(406);
    }

    @Test
    void echoesOnlyHarmlessRequestIds() {
        as().header("X-Request-Id", "abc-1").get(PATH).then().header("X-Request-Id", "abc-1");
        as().header("X-Request-Id", "a b\"").get(PATH).then().header("X-Request-Id", not("a b\""));
    }

    @Test
    void namesTheFieldThatIsTaken() {
        post(gadget("Twin")).statusCode(201);
        post(gadget("Twin"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void answersManyOneByOne() {
        batch("[%s,%s,{\"kind\":1},%s]".formatted(gadget("A"), gadget("A"), gadget("B")))
                .statusCode(200)
                .body("items.status", equalTo(List.of(201, 409, 422, 201)))
                .body("items[1].problem.type", equalTo("/problems/already-exists"));
        json().queryParam("atomic", true)
                .body("[%s,%s]".formatted(gadget("C"), gadget("A")))
                .post(BATCH)
                .then()
                .statusCode(409)
                .body("index", equalTo(1))
                .body("errors.pointer", hasItem("/1/name"));
        as().queryParam("filter", "name==C;portfolioId==" + portfolio)
                .get(PATH)
                .then()
                .body("items.size()", equalTo(0));
        as().contentType("application/x-ndjson; charset=utf-8")
                .body((line("D") + "\n{\"broken\"\n" + line("E")).getBytes(StandardCharsets.UTF_8))
                .post(BATCH)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of(201, 400, 201)))
                .body("items[1].problem.line", equalTo(2));
    }

    @Test
    void sendsManyToTheBatch() {
        post("[%s]".formatted(gadget("A"))).statusCode(422).body("detail", containsString("/batch"));
        batch(gadget("A")).statusCode(422).body("errors[0].code", equalTo("wrong-type"));
    }

    @Test
    void pagesThroughEverythingOnceInMixedOrderWithAbsentValues() {
        for (int i = 0; i < 11; i++) {
            var size = i % 3 == 0 ? "null" : String.valueOf(i % 4);
            post("{\"portfolioId\":\"%s\",\"name\":\"P%02d\",\"kind\":\"%s\",\"size\":%s,\"tags\":[\"t%d\"]}"
                            .formatted(portfolio, i, i % 2 == 0 ? "TOOL" : "TOY", size, i % 2))
                    .statusCode(201);
        }
        List<String> all = as().queryParam("filter", "portfolioId==" + portfolio)
                .queryParam("sort", "-size,name")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");

        var seen = new ArrayList<String>();
        var link = PATH + "?filter=portfolioId==" + portfolio + "&sort=-size,name&limit=3&fields=name&count=true";
        while (link != null) {
            var page = as().urlEncodingEnabled(false)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(11))
                    .extract();
            seen.addAll(page.path("items.name"));
            assertThat(page.<Object>path("items[0].id")).isNull();
            var next = page.header("Link");
            link = next == null ? null : next.substring(1, next.indexOf('>'));
        }

        assertThat(seen).hasSize(11).isEqualTo(all);
        as().queryParam("filter", "tags==t1;name==P*;kind==TOY")
                .queryParam("q", "p01")
                .get(PATH)
                .then()
                .body("items.name", hasItem("P01"));
    }

    @Test
    void missesAndDoublesNoStableRowWhileOthersAreWritten() {
        var names = IntStream.range(0, 40).mapToObj("S%02d"::formatted).toList();
        names.forEach(name -> post(gadget(name)).statusCode(201));

        var seen = new ArrayList<String>();
        var link = PATH + "?filter=portfolioId==" + portfolio + "&sort=name&limit=7&fields=name";
        for (var turn = 0; link != null; turn++) {
            var page = as().urlEncodingEnabled(false)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.name"));
            var next = page.header("Link");
            link = next == null ? null : next.substring(1, next.indexOf('>'));
            for (var place : List.of("A", "S05", "S20", "Z")) {
                post(gadget(place + " new " + turn)).statusCode(201);
            }
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(names::contains)).containsExactlyElementsOf(names);
    }

    @Test
    void takesTenThousandItemsAndNotOneMore() {
        var many = Collections.nCopies(10_000, "{}");

        batch("[" + String.join(",", many) + "]").statusCode(200).body("items.size()", equalTo(10_000));
        batch("[" + String.join(",", many) + ",{}]")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/content-too-large"));
        as().contentType("application/x-ndjson; charset=utf-8")
                .body(("{}\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8))
                .post(BATCH)
                .then()
                .statusCode(413);
    }

    @Test
    void refusesABodyOverSixteenMebibytes() {
        var body = "[" + " ".repeat(16 * 1024 * 1024) + "]";

        post(body).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void packsWhatIsWorthIt() throws Exception {
        var one = post(gadget("small")).statusCode(201).extract().header("Location");
        IntStream.range(0, 10)
                .forEach(n -> post(gadget("part " + n + " of a lot")).statusCode(201));

        var lot = packed(PATH);
        assertThat(lot.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(packed(one).headers().allValues("Content-Encoding")).isEmpty();
    }

    private static HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.admin())
                .header("Accept-Encoding", "gzip");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // as the gateway speaks
                .build()
                .send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void tellsWhatChangedInAListByItsTag() {
        post(gadget("Tagged")).statusCode(201);
        var query = PATH + "?filter=portfolioId==" + portfolio;
        var tag = as().get(query).then().statusCode(200).extract().header("ETag");

        as().header("If-None-Match", tag).get(query).then().statusCode(304);
        post(gadget("Another")).statusCode(201);
        as().header("If-None-Match", tag).get(query).then().statusCode(200);
    }

    private ValidatableResponse post(String body) {
        return json().body(body).post(PATH).then();
    }

    private ValidatableResponse batch(String body) {
        return json().body(body).post(BATCH).then();
    }

    private String line(String name) {
        return gadget(name).strip();
    }

    private RequestSpecification json() {
        return as().contentType("application/json; charset=utf-8");
    }

    private RequestSpecification as() {
        return As.admin();
    }

    private String gadget(String name) {
        return """
                {"portfolioId":"%s","name":"%s","kind":"TOOL","size":5,"price":{"amount":"12.50","currency":"GBP"}}
                """
                .formatted(portfolio, name);
    }
}
