package dev.openvmo.portfolio.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortfolioTest {
    private static final String PATH = "/v1/portfolios";

    @Test
    void namesItsFiscalPeriodsWithTheirDays() {
        var path = PATH + "/" + Given.portfolio() + "/fiscal-periods";

        var within = Json.of(As.admin().queryParam("within", "2027-Q4").get(path));
        var on = Json.of(As.admin().queryParam("on", "2028-02-29").get(path));

        assertThat(within.get("items"))
                .isEqualTo(
                        Json.of(
                                """
                        [{"period":"2027-Q4","length":"QUARTER","from":"2028-01-01","to":"2028-03-31"},
                         {"period":"2028-01","length":"MONTH","from":"2028-01-01","to":"2028-01-31"},
                         {"period":"2028-02","length":"MONTH","from":"2028-02-01","to":"2028-02-29"},
                         {"period":"2028-03","length":"MONTH","from":"2028-03-01","to":"2028-03-31"}]"""));
        assertThat(on.get("items").findValuesAsText("period")).containsExactly("2027", "2027-Q4", "2028-02");
        assertThat(Json.of(As.admin().get(path)).get("items")).hasSize(3);
        for (var wrong : new String[] {"within=2027-Q5", "within=27", "on=1900-12-31", "on=2028-01-01&within=2027"}) {
            As.admin().get(path + "?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void opensAPortfolioWithSensibleDefaultsAndSaysSo() {
        var key = Given.name("RETAIL");

        var answer =
                Given.post(PATH, """
                {"key":"%s","name":"Retail","currency":"GBP"}""".formatted(key));

        var id = Given.id(answer);
        assertThat(answer.header("Location")).endsWith(PATH + "/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(Json.of(answer, "createdAt", "updatedAt"))
                .isEqualTo(Json.of(
                        """
                                {"id":"%s","key":"%s","name":"Retail","currency":"GBP","timeZone":"UTC","language":"en",
                                 "fiscalYearStartMonth":1,"version":1}"""
                                .formatted(id, key)));
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.portfolio", id))
                .hasSize(1));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = Given.post(
                PATH,
                """
                {"key":"no blanks","name":" ","currency":"XYZ","timeZone":"+05:00","language":"12-","fiscalYearStartMonth":13,"id":"x"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/key", "/name", "/currency", "/timeZone", "/language", "/fiscalYearStartMonth", "/id");
    }

    @Test
    void ofFiftyWithOneKeyExactlyOneWins() throws Exception {
        var body = Given.portfolioBody(Given.name("ONE"), null);

        var statuses = AtOnce.fifty(() -> Given.post(PATH, body));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void ofFiftyEditsOfOneVersionExactlyOneWins() throws Exception {
        var path = PATH + "/" + Given.portfolio();

        var statuses = AtOnce.fifty(() -> As.admin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"" + Given.name("N") + "\"}")
                .patch(path));

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(As.admin().get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aPortfolioCannotHangBelowItself() {
        var root = Given.portfolio();
        var child = Given.portfolio(root);

        var answer = Given.patch(PATH + "/" + root, "{\"parentId\":\"" + child + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.path("type").toString()).endsWith("/problems/portfolio-cycle");
    }

    @Test
    void ofWhatMovedWithItsPortfolioThePastIsOfWhoeverMayReadWhereItWasThen() {
        var former = Given.portfolio();
        var later = Given.portfolio();
        var moving = Given.portfolio(former);
        var initiative = "/v1/initiatives/" + Given.initiative(moving, "Self-checkout");
        var before = As.admin().get(initiative).<String>path("updatedAt");

        Given.patch(PATH + "/" + moving, "{\"parentId\":\"" + later + "\"}")
                .then()
                .statusCode(200);

        for (var path : List.of(initiative, initiative + "/transitions", PATH + "/" + moving)) {
            assertThat(List.of(
                            statusFor(former, before, path),
                            statusFor(former, null, path),
                            statusFor(later, before, path),
                            statusFor(later, null, path)))
                    .as(path)
                    .containsExactly(200, 404, 404, 200);
        }
        assertThat(countFor(later, before)).isZero();
        assertThat(countFor(former, before)).isOne();
    }

    private static int statusFor(UUID reader, String asOf, String path) {
        return as(reader, asOf).get(path).statusCode();
    }

    private static int countFor(UUID reader, String asOf) {
        return as(reader, asOf).get("/v1/initiatives").<Integer>path("items.size()");
    }

    private static RequestSpecification as(UUID reader, String asOf) {
        var request = As.role(Roles.VIEWER, reader);
        return asOf == null ? request : request.queryParam("asOf", asOf);
    }

    @Test
    void whatIsInUseStays() {
        var root = Given.portfolio();
        Given.portfolio(root);
        Given.initiative(root, "One-page checkout");

        var answer = Given.delete(PATH + "/" + root);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Json.of(answer).get("dependents")).isEqualTo(Json.of("{\"portfolios\":1,\"initiatives\":1}"));
    }

    @Test
    void anEmptyOneGoesAndIsStillThereForYesterday() {
        var id = Given.portfolio();
        var before = Json.of(As.admin().get(PATH + "/" + id)).get("updatedAt").asText();

        Given.delete(PATH + "/" + id).then().statusCode(204);

        As.admin().get(PATH + "/" + id).then().statusCode(404);
        As.admin().queryParam("asOf", before).get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void aManagerBelowOpensBelowButNoRoot() {
        var root = Given.portfolio();
        var manager = As.role(Roles.PORTFOLIO_MANAGER, root).contentType(ContentType.JSON);

        manager.body(Given.portfolioBody(Given.name("B"), root))
                .post(PATH)
                .then()
                .statusCode(201);
        As.role(Roles.PORTFOLIO_MANAGER, root)
                .contentType(ContentType.JSON)
                .body(Given.portfolioBody(Given.name("R"), null))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        var mine = Given.portfolio();
        var theirs = Given.portfolio();
        var viewer = As.role(Roles.VIEWER, mine);

        viewer.get(PATH + "/" + theirs).then().statusCode(404);

        assertThat(As.role(Roles.VIEWER, mine)
                        .get(PATH + "?count=true")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(mine.toString());
        As.role(Roles.PORTFOLIO_MANAGER, mine)
                .contentType(ContentType.JSON)
                .body(Given.portfolioBody(Given.name("X"), theirs))
                .post(PATH)
                .then()
                .statusCode(422);
    }
}
