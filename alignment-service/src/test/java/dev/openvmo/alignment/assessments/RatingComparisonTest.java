package dev.openvmo.alignment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three initiatives compared by feasibility, from 1 to 5: the first is twice the second and four times the third. */
@QuarkusTest
class RatingComparisonTest {
    private static final String CONSISTENT = "[[1,2,4],[null,1,2],[null,null,1]]";

    private UUID portfolio;
    private UUID set;
    private String path;
    private List<UUID> initiatives;

    @BeforeEach
    void threeInitiatives() {
        portfolio = Given.portfolio();
        set = Given.criteriaSet(portfolio);
        path = "/v1/criteria-sets/%s/comparisons/feasibility".formatted(set);
        initiatives =
                Stream.generate(() -> Given.initiative(portfolio)).limit(3).toList();
    }

    @Test
    void theBestGetsTheHighestRatingAndTheOthersTheirShareOfTheWay() {
        compared(initiatives, CONSISTENT)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("consistencyRatio", is(0));

        assertThat(ratings()).containsExactly("5", "3", "2");
        As.admin().get(path).then().body("items", is(texts(initiatives)));
        Given.selecting(set);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/alignment-derivations/" + initiatives.get(1))
                .then()
                .body("inputs.criteria[0].compared", is(3))
                .body("inputs.criteria[0].points", is(50)));
    }

    @Test
    void itCountsAsOneAssessorMore() {
        Given.assessed(As.admin(), initiatives.get(1), set, "5").then().statusCode(201);
        compared(initiatives, CONSISTENT).then().statusCode(201);
        Given.selecting(set);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/alignment-scores/" + initiatives.get(1))
                .then()
                .body("criteria[0].consensus", is(4))
                .body("criteria[0].compared", is(3))
                .body("criteria[0].assessors", is(2)));
    }

    @Test
    void whatIsComparedNoMoreIsRatedNoMore() {
        var first = compared(initiatives, CONSISTENT);

        send(initiatives.subList(0, 2), "[[1,4],[null,1]]", first.header("ETag"))
                .then()
                .statusCode(200);

        assertThat(ratings()).containsExactly("5", "2", null);
        As.admin().header("If-Match", "*").delete(path).then().statusCode(204);
        assertThat(ratings()).containsOnlyNulls();
        As.admin().get(path).then().statusCode(404);
    }

    @Test
    void aContradictionRatesNobody() {
        compared(initiatives, "[[1,9,\"1/9\"],[null,1,9],[null,null,1]]")
                .then()
                .statusCode(409)
                .body("type", endsWith("/comparison-inconsistent"))
                .body("errors.size()", is(3));

        assertThat(ratings()).containsOnlyNulls();
        As.admin().get(path).then().statusCode(404);
    }

    @Test
    void onlyInitiativesOfThePortfolioAreComparedEachOnce() {
        var elsewhere = Given.initiative(Given.portfolio());

        compared(List.of(initiatives.get(0), elsewhere, initiatives.get(0)), CONSISTENT)
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/items/1", "/items/2")));
        compared(List.of(initiatives.get(0), UUID.randomUUID(), initiatives.get(1)), CONSISTENT)
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/items/1")));
    }

    @Test
    void nothingIsComparedByWhatIsNotRated() {
        As.admin()
                .get(path.replace("feasibility", "strategy"))
                .then()
                .statusCode(404)
                .body("detail", is("The set has no RATING 'strategy'."));
    }

    /** Whoever reads may not compare; what a comparison says nobody else takes back. */
    @Test
    void itsRatingsAreNobodyElses() {
        compared(initiatives, CONSISTENT).then().statusCode(201);
        var rating = rated(0).<String>path("items[0].id");

        As.admin()
                .header("If-Match", "*")
                .delete("/v1/assessments/" + rating)
                .then()
                .statusCode(403);
        As.role(Roles.VIEWER, portfolio)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(path)
                .then()
                .statusCode(403);
        rated(0).then().body("items[0].assessor", is("comparison")).body("nextCursor", nullValue());
    }

    private List<String> ratings() {
        return Stream.of(0, 1, 2)
                .map(n -> rated(n).<Object>path("items[0]?.rating"))
                .map(rating -> rating == null ? null : rating.toString())
                .toList();
    }

    private Response rated(int initiative) {
        return As.admin().get("/v1/assessments?filter=initiativeId==" + initiatives.get(initiative));
    }

    private Response compared(List<UUID> items, String matrix) {
        return send(items, matrix, null);
    }

    private Response send(List<UUID> items, String matrix, String etag) {
        var request = As.admin()
                .contentType(ContentType.JSON)
                .body("{\"items\":[\"%s\"],\"matrix\":%s}".formatted(String.join("\",\"", texts(items)), matrix));
        return (etag == null ? request : request.header("If-Match", etag)).put(path);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
