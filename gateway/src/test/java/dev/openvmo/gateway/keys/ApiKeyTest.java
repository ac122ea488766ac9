package dev.openvmo.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.gateway.testing.Neighbours;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyTest {
    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    private static RequestSpecification admin() {
        return as(Neighbours.ADMIN);
    }

    private static ValidatableResponse issue(String body) {
        return admin().body(body).post("/v1/api-keys").then();
    }

    @Test
    void aKeyIsIssuedWithItsSecretShownOnce() throws Exception {
        var issued = issue(
                        """
                {"name":"pipeline","grants":[{"role":"pipeline","portfolioId":"%s"},{"role":"viewer"}]}"""
                                .formatted(new UUID(1, 2)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("secret", matchesPattern("ovmo_[0-9a-f]{32}_[A-Za-z0-9_-]{43}"))
                .body("grants", hasSize(2))
                .body("grants.role", hasItems("pipeline", "viewer"))
                .extract();
        String id = issued.path("id");
        String secret = issued.path("secret");
        assertThat(issued.header("Location")).endsWith("/v1/api-keys/" + id);

        admin().get("/v1/api-keys/" + id).then().statusCode(200).body("secret", nullValue());
        admin().get("/v1/api-keys").then().statusCode(200).body("items.id", hasItem(id));
        admin().get("/v1/api-keys").then().body("items.secret", everyItem(nullValue()));
        assertThat(inDatabase(secret)).as("the secret itself is nowhere").isFalse();

        as(secret)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("key:" + id))
                .body("name", equalTo("pipeline"))
                .body("roles", hasItems("pipeline", "viewer"))
                .body("grants", hasSize(2));
    }

    private static boolean inDatabase(String secret) throws Exception {
        try (var connection = Backing.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select k::text || coalesce((select string_agg(h::text, '') from api_key_history h), '')"
                                        + " from api_key k")) {
            while (rows.next()) {
                if (rows.getString(1).contains(secret.substring(38))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void aRevokedKeyIsRefusedWithinASecond() {
        var issued = issue("{\"name\":\"short-lived\",\"grants\":[{\"role\":\"viewer\"}]}")
                .extract();
        String secret = issued.path("secret");
        String id = issued.path("id");
        as(secret).get("/v1/portfolios/1").then().statusCode(200);

        admin().delete("/v1/api-keys/" + id).then().statusCode(428);
        admin().header("If-Match", "\"9\"").delete("/v1/api-keys/" + id).then().statusCode(412);
        admin().header("If-Match", "\"1\"").delete("/v1/api-keys/" + id).then().statusCode(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> as(secret).get("/v1/portfolios/1").then().statusCode(401));
        admin().get("/v1/api-keys/" + id).then().statusCode(404);
    }

    @Test
    void anExpiredKeyIsRefused() {
        var end = Instant.now().plusSeconds(2);
        String secret = issue("{\"name\":\"brief\",\"expiresAt\":\"" + end + "\",\"grants\":[{\"role\":\"viewer\"}]}")
                .statusCode(201)
                .extract()
                .path("secret");
        as(secret).get("/v1/me").then().statusCode(200).body("expiresAt", notNullValue());
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .untilAsserted(() -> as(secret).get("/v1/me").then().statusCode(401));
        issue("{\"name\":\"late\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}").statusCode(422);
    }

    @Test
    void onlyAdministratorsOfTheOrganisationKeepKeys() {
        String viewer = issue("{\"name\":\"v\",\"grants\":[{\"role\":\"viewer\"}]}")
                .extract()
                .path("secret");
        String local = issue("{\"name\":\"l\",\"grants\":[{\"role\":\"admin\",\"portfolioId\":\"" + UUID.randomUUID()
                        + "\"}]}")
                .extract()
                .path("secret");
        for (var key : new String[] {viewer, local}) {
            as(key).get("/v1/api-keys").then().statusCode(403).contentType("application/problem+json");
            as(key).body("{\"name\":\"x\"}").post("/v1/api-keys").then().statusCode(403);
            as(key).get("/v1/grants").then().statusCode(403);
        }
    }

    @Test
    void grantsAreGivenAndTaken() {
        var issued = issue("{\"name\":\"grows\"}").statusCode(201).extract();
        String id = issued.path("id");
        String secret = issued.path("secret");
        as(secret).get("/v1/me").then().statusCode(200).body("grants", hasSize(0));
        var body = "{\"apiKeyId\":\"%s\",\"role\":\"strategist\",\"portfolioId\":null}".formatted(id);

        String grant = admin().body(body)
                .post("/v1/grants")
                .then()
                .statusCode(201)
                .body("role", equalTo("strategist"))
                .extract()
                .path("id");
        admin().body(body).post("/v1/grants").then().statusCode(409).body("type", equalTo("/problems/already-exists"));
        admin().get("/v1/api-keys/" + id).then().header("ETag", "\"2\"").body("grants.id", hasItem(grant));
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .untilAsserted(() -> as(secret).get("/v1/me").then().body("roles", hasItem("contributor")));
        admin().get("/v1/grants?filter=apiKeyId==" + id).then().statusCode(200).body("items.id", hasItem(grant));

        admin().header("If-Match", "\"1\"").delete("/v1/grants/" + grant).then().statusCode(204);
        admin().get("/v1/grants/" + grant).then().statusCode(404);
        admin().get("/v1/api-keys/" + id).then().header("ETag", "\"3\"").body("grants", hasSize(0));
    }

    @Test
    void keysAndGrantsSayWhoMadeThem() {
        var me = admin().get("/v1/me").<String>path("subject");
        var issued = issue("{\"name\":\"made\"}")
                .statusCode(201)
                .body("createdBy", equalTo(me))
                .extract();

        admin().body("{\"apiKeyId\":\"%s\",\"role\":\"viewer\",\"portfolioId\":null}"
                        .formatted(issued.<String>path("id")))
                .post("/v1/grants")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo(me));
    }

    @Test
    void whatIsWrongIsNamed() {
        issue("{\"name\":\"\",\"grants\":[{\"role\":\"king\"}],\"secret\":\"mine\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/grants/0/role", "/secret"));
        admin().body("{\"apiKeyId\":\"%s\",\"role\":\"viewer\"}".formatted(UUID.randomUUID()))
                .post("/v1/grants")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        issue("{\"name\":").statusCode(400);
    }

    @Test
    void anUnknownRoleInAFilterIsRefusedNamingTheKnown() {
        admin().get("/v1/grants?filter=role==administrator")
                .then()
                .statusCode(400)
                .body("detail", containsString("admin, contributor, pipeline, portfolio-manager, strategist, viewer"));
    }

    @Test
    void theLastAdministratorStays() {
        String grant = admin().get("/v1/grants?filter=role==admin&limit=1000")
                .then()
                .extract()
                .path("items.find { it.apiKeyId == '00000000-0000-7000-8000-000000000001' }.id");
        admin().header("If-Match", "\"1\"")
                .delete("/v1/grants/" + grant)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        admin().header("If-Match", "\"1\"")
                .delete("/v1/api-keys/00000000-0000-7000-8000-000000000001")
                .then()
                .statusCode(409);
        admin().get("/v1/me").then().statusCode(200).body("roles", not(nullValue()));
    }

    @Test
    void theSameRequestTwiceIssuesOneKey() {
        var key = UUID.randomUUID().toString();
        var once = admin().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post("/v1/api-keys")
                .then();
        var twice = admin().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post("/v1/api-keys")
                .then();
        assertThat(twice.extract().<String>path("id")).isEqualTo(once.extract().<String>path("id"));
        assertThat(once.extract().<String>path("secret")).isNotNull();
        assertThat(twice.extract().<String>path("secret")).as("kept nowhere").isNull();
    }
}
