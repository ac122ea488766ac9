package dev.openvmo.kit.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every resource does that is declared to the kit, on one that is declared in six words. */
@QuarkusTest
class ResourceTest {
    private static final String PATH = "/v1/gadgets";

    private final UUID portfolio = UUID.randomUUID();

    @Test
    void aChangeThatChangesNothingIsNoChange() throws Exception {
        var place = given("Lever", "12.50");

        patch(place, "\"1\"", "{\"price\":{\"amount\":\"12.500\",\"currency\":\"GBP\"}}")
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(announced(place)).isEqualTo(1);
    }

    @Test
    void eachChangeIsANewVersionAndAnnounced() throws Exception {
        var place = given("Pulley", "1");

        patch(place, "\"1\"", "{\"size\":7}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("size", equalTo(7));

        assertThat(announced(place)).isEqualTo(2);
    }

    @Test
    void aChangeNeedsTheVersionItsCallerHasSeen() {
        var place = given("Wedge", "1");

        As.admin()
                .contentType("application/json")
                .body("{}")
                .patch(place)
                .then()
                .statusCode(428);
        patch(place, "\"9\"", "{}").statusCode(412).header("ETag", "\"1\"");
        As.admin().delete(place).then().statusCode(428);
    }

    @Test
    void aTakenKeyNamesWhoHasIt() {
        var holder = given("Screw", "1");
        var place = given("Nail", "1");

        patch(place, "\"1\"", "{\"name\":\"Screw\"}")
                .statusCode(409)
                .body("id", equalTo(holder.substring(PATH.length() + 1)))
                .body("errors[0].pointer", equalTo("/name"));
        As.admin().get(place).then().header("ETag", "\"1\"").body("name", equalTo("Nail"));
    }

    @Test
    void whatIsLeantOnStays() throws Exception {
        var place = given("Wheel", "1");
        execute("insert into gadget_part values ('%s')".formatted(place.substring(PATH.length() + 1)));

        As.admin()
                .header("If-Match", "\"1\"")
                .delete(place)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("dependents.parts", equalTo(1));
        execute("delete from gadget_part");
        As.admin().header("If-Match", "\"1\"").delete(place).then().statusCode(204);
        As.admin().get(place).then().statusCode(404);
    }

    private String given(String name, String price) {
        return As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"portfolioId":"%s","name":"%s","kind":"TOOL","price":{"amount":"%s","currency":"GBP"}}"""
                                .formatted(portfolio, name, price))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse patch(String place, String version, String body) {
        return As.admin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", version)
                .body(body)
                .patch(place)
                .then();
    }

    private static long announced(String place) throws SQLException {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select state_version from aggregate_version where id = '%s'"
                        .formatted(place.substring(place.lastIndexOf('/') + 1)))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
