package dev.openvmo.kit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExportTest {
    private static final String PATH = "/v1/gadgets";
    private final UUID portfolio = Ids.next();

    @Test
    void aListOfManyPagesIsOneFile() {
        create(IntStream.range(0, 2_345)
                .mapToObj(i -> gadget("Gadget %04d".formatted(i)))
                .toList());
        var names = IntStream.range(0, 2_345).mapToObj("Gadget %04d"::formatted).toList();

        var lines = list("application/x-ndjson").queryParam("sort", "name").get(PATH);
        var csv = list("text/csv")
                .queryParam("sort", "name")
                .queryParam("fields", "name")
                .get(PATH);

        lines.then().statusCode(200).contentType("application/x-ndjson").header("Link", (String) null);
        assertThat(lines.asString().lines().map(Json::of).map(each -> each.get("name")
                        .asText()))
                .containsExactlyElementsOf(names);
        csv.then().statusCode(200).contentType(startsWith("text/csv")).header("Vary", containsString("Accept"));
        assertThat(csv.asString().lines().skip(1)).containsExactlyElementsOf(names);
    }

    @Test
    void aRowSaysWhatTheItemSays() {
        create(List.of(
                """
                {"portfolioId":"%s","name":"=HYPERLINK(\\"x\\")","kind":"TOOL","price":{"amount":"-12.50","currency":"GBP"},\
                "tags":["web","a, b"],"dueOn":"2026-02-28"}"""
                        .formatted(portfolio)));

        var csv = list("text/csv")
                .queryParam("fields", "name,kind,size,price,tags,dueOn")
                .get(PATH)
                .asString();

        assertThat(csv)
                .isEqualTo(
                        """
                name,kind,size,price.amount,price.currency,tags,dueOn\r
                "'=HYPERLINK(""x"")",TOOL,,-12.50,GBP,"[""web"",""a, b""]",2026-02-28\r
                """);
    }

    @Test
    void aLineIsTheItemAsTheListShowsIt() {
        create(List.of(gadget("Saw"), gadget("Hammer")));

        var lines = list("application/x-ndjson")
                .queryParam("fields", "name,version")
                .queryParam("sort", "-name")
                .get(PATH);

        assertThat(lines.asString())
                .isEqualTo(
                        """
                {"name":"Saw","version":1}
                {"name":"Hammer","version":1}
                """);
    }

    @Test
    void anEmptyListIsAHeader() {
        assertThat(list("text/csv").queryParam("fields", "id,price").get(PATH).asString())
                .isEqualTo("id,price.amount,price.currency\r\n");
        assertThat(list("application/x-ndjson").get(PATH).asString()).isEmpty();
    }

    @Test
    void aLimitMakesItAPage() {
        create(List.of(gadget("A"), gadget("B"), gadget("C")));

        var page = list("text/csv")
                .queryParam("limit", 2)
                .queryParam("fields", "name")
                .get(PATH);

        page.then().header("Link", containsString("rel=\"next\""));
        assertThat(page.asString()).isEqualTo("name\r\nA\r\nB\r\n");
    }

    @Test
    void thePastLeavesAsItWas() {
        var place = create(List.of(gadget("Old name")))
                .get("items")
                .get(0)
                .get("id")
                .asText();
        var then = As.admin().get(PATH + "/" + place).jsonPath().getString("updatedAt");
        As.admin().header("If-Match", "\"1\"").delete(PATH + "/" + place).then().statusCode(204);

        assertThat(list("text/csv")
                        .queryParam("asOf", then)
                        .queryParam("fields", "name")
                        .get(PATH)
                        .asString())
                .isEqualTo("name\r\nOld name\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/*|application/json",
                "application/json, text/csv, application/x-ndjson, application/problem+json|application/json",
                "text/csv;q=0.5, application/json|application/json",
                "text/csv, */*|text/csv",
                "text/*|text/csv",
                "application/x-ndjson, text/csv;q=0.9|application/x-ndjson",
                "text/csv;q=0, application/*;q=0.1|application/json"
            })
    void theCallerChoosesTheForm(String accept, String type) {
        As.admin()
                .header("Accept", accept)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void onlyListsAreFiles() {
        var id = create(List.of(gadget("Alone"))).get("items").get(0).get("id").asText();

        As.admin().header("Accept", "text/csv").get(PATH + "/" + id).then().statusCode(406);
        As.admin().header("Accept", "text/html").get(PATH).then().statusCode(406);
    }

    /** Over and over: what is answered for the failure would win against the end of the connection once in twenty times. */
    @Test
    void aListThatCannotBeReadToItsEndBreaksOff() throws Exception {
        create(IntStream.range(0, 1_500)
                .mapToObj(i -> gadget("Broken %04d".formatted(i)))
                .toList());
        try (var connection = Backing.superuser();
                var spoil = connection.prepareStatement(
                        "update gadget set kind = 'BIKE', updated_at = instant() where portfolio_id = ? and name = 'Broken 1400'")) {
            spoil.setObject(1, portfolio);
            spoil.executeUpdate();
        }

        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> list("text/csv")
                            .queryParam("sort", "name")
                            .get(PATH)
                            .asByteArray())
                    .hasStackTraceContaining("closing chunk expected");
        }
    }

    @Test
    void whatIsRefusedIsAProblemAsEver() {
        list("text/csv")
                .queryParam("sort", "colour")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        As.role("viewer", Ids.next())
                .header("Accept", "text/csv")
                .queryParam("fields", "name")
                .queryParam("filter", "portfolioId==" + portfolio)
                .get(PATH)
                .then()
                .statusCode(200)
                .body(equalTo("name\r\n"));
    }

    private RequestSpecification list(String type) {
        return As.admin().header("Accept", type).queryParam("filter", "portfolioId==" + portfolio);
    }

    private JsonNode create(List<String> gadgets) {
        Response answer = As.admin()
                .contentType("application/x-ndjson; charset=utf-8")
                .body(gadgets.stream()
                        .map(each -> each + "\n")
                        .collect(Collectors.joining())
                        .getBytes())
                .post(PATH + "/batch");
        answer.then().statusCode(200);
        return Json.of(answer);
    }

    private String gadget(String name) {
        return """
                {"portfolioId":"%s","name":"%s","kind":"TOOL"}""".formatted(portfolio, name);
    }
}
