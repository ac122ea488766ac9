package dev.openvmo.portfolio.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomFieldTest {
    private static final String PATH = "/v1/custom-fields";

    private UUID portfolio;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT   | 4711                   | wrong-type",
                "TEXT   | ' '                    | wrong-size",
                "NUMBER | '12'                   | wrong-type",
                "NUMBER | 1234567890123456789    | out-of-range",
                "DATE   | '2027-02-29'           | invalid-format",
                "DATE   | 20270228               | wrong-type",
                "BOOLEAN| 'true'                 | wrong-type",
                "CHOICE | 'east'                 | unknown-value",
                "CHOICE | {}                     | wrong-type"
            },
            quoteCharacter = '~')
    void aValueIsOfTheDeclaredType(String type, String value, String code) {
        var key = declared(type.strip(), false);

        var refused = initiative(key, value.replace('\'', '"'));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/customFields/" + key);
    }

    @Test
    void whatIsNotDeclaredIsRefusedByName() {
        var refused = initiative("nobodysField", "1");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("unknown-field");
    }

    @Test
    void initiativesAreFoundByTheirValuesAndSortedWhereThatIsDeclared() {
        var budget = declared("NUMBER", true);
        var due = declared("DATE", false);
        var region = declared("CHOICE", false);
        var small = Given.id(initiative(budget, "9.50"));
        var large = Given.id(initiative(budget, "10"));
        Given.patch(
                        "/v1/initiatives/" + large,
                        """
                        {"customFields":{"%s":"2027-02-28","%s":"north"}}"""
                                .formatted(due, region))
                .then()
                .statusCode(200);

        assertThat(found("customFields." + budget + "=ge=9.5", "-customFields." + budget))
                .containsExactly(large.toString(), small.toString());
        assertThat(found("customFields." + budget + "==9.5", null)).containsExactly(small.toString());
        assertThat(found("customFields." + due + "=lt=2027-03-01", null)).containsExactly(large.toString());
        assertThat(found("customFields." + region + "==north", null)).containsExactly(large.toString());
        assertThat(list("customFields." + region + "==east", null).statusCode()).isEqualTo(400);
        assertThat(list("customFields.nobodysField==1", null).statusCode()).isEqualTo(400);
        assertThat(list(null, "customFields." + due).statusCode()).isEqualTo(400);
        assertThat(Json.of(As.admin().get("/v1/initiatives/" + small))
                        .at("/customFields/" + budget)
                        .decimalValue())
                .isEqualByComparingTo("9.5");
    }

    @Test
    void aValueGoesByNullAndTheOthersStay() {
        var one = declared("TEXT", false);
        var other = declared("BOOLEAN", false);
        var id = Given.id(initiative(one, "\"4711\""));
        Given.patch("/v1/initiatives/" + id, "{\"customFields\":{\"%s\":true}}".formatted(other));

        var patched = Given.patch("/v1/initiatives/" + id, "{\"customFields\":{\"%s\":null}}".formatted(one));

        assertThat(Json.of(patched).get("customFields")).isEqualTo(Json.of("{\"%s\":true}".formatted(other)));
    }

    @Test
    void aKeyKeepsItsTypeForEver() {
        var key = declared("TEXT", false);
        var id = As.admin().queryParam("filter", "key==" + key).get(PATH).<String>path("items[0].id");

        assertThat(Given.patch(PATH + "/" + id, "{\"type\":\"NUMBER\"}").statusCode())
                .isEqualTo(422);
        Given.delete(PATH + "/" + id).then().statusCode(204);

        assertThat(declare(key, "NUMBER", false).statusCode()).isEqualTo(422);
        assertThat(declare(key, "TEXT", true).statusCode()).isEqualTo(201);
    }

    @Test
    void aValueThatWasLegalStaysWhenItsChoiceGoes() {
        var key = declared("CHOICE", false);
        var id = Given.id(initiative(key, "\"north\""));
        var field = As.admin().queryParam("filter", "key==" + key).get(PATH).<String>path("items[0].id");
        Given.patch(PATH + "/" + field, "{\"choices\":[\"south\"]}").then().statusCode(200);

        assertThat(Given.patch("/v1/initiatives/" + id, "{\"title\":\"Two\"}").statusCode())
                .isEqualTo(200);
        assertThat(Given.patch(PATH + "/" + field, "{\"choices\":[]}").statusCode())
                .isEqualTo(422);
    }

    private static String declared(String type, boolean sortable) {
        var key = Given.name("field");
        declare(key, type, sortable).then().statusCode(201);
        return key;
    }

    private static Response declare(String key, String type, boolean sortable) {
        return Given.post(
                PATH,
                """
                {"key":"%s","name":"Field","type":"%s","choices":%s,"sortable":%s}"""
                        .formatted(key, type, type.equals("CHOICE") ? "[\"north\",\"south\"]" : "[]", sortable));
    }

    private Response initiative(String key, String value) {
        return Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","title":"One","kind":"EPIC","customFields":{"%s":%s}}"""
                        .formatted(portfolio, key, value));
    }

    private List<String> found(String filter, String sort) {
        return list(filter, sort).jsonPath().getList("items.id");
    }

    private Response list(String filter, String sort) {
        var request =
                As.admin().queryParam("filter", "portfolioId==" + portfolio + (filter == null ? "" : ";" + filter));
        return (sort == null ? request : request.queryParam("sort", sort)).get("/v1/initiatives");
    }
}
