package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure is of the day that its row says, or the call, or the mapping, and that day begins where the portfolio is. */
@QuarkusTest
class ObservedDayTest {
    private UUID portfolio;
    private String key;

    @BeforeEach
    void aPortfolio() {
        Neighbours.metric("dated", "EUR");
        portfolio = Given.portfolio();
        key = Given.name("dated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pacific/Honolulu|2026-03-08=2026-03-08T10:00:00Z 2026-11-02=2026-11-02T10:00:00Z",
                "America/New_York|2026-03-08=2026-03-08T05:00:00Z 2026-03-09=2026-03-09T04:00:00Z"
                        + " 2026-11-01=2026-11-01T04:00:00Z 2026-11-02=2026-11-02T05:00:00Z",
                "Europe/Lisbon|2026-03-29=2026-03-29T00:00:00Z 2026-03-30=2026-03-29T23:00:00Z"
                        + " 2026-10-25=2026-10-24T23:00:00Z 2026-10-26=2026-10-26T00:00:00Z",
                "Europe/Berlin|2026-03-29=2026-03-28T23:00:00Z 2026-03-30=2026-03-29T22:00:00Z"
                        + " 2026-10-25=2026-10-24T22:00:00Z 2026-10-26=2026-10-25T23:00:00Z",
                "Asia/Kolkata|2026-03-29=2026-03-28T18:30:00Z 2026-10-25=2026-10-24T18:30:00Z",
                "Pacific/Auckland|2026-04-05=2026-04-04T11:00:00Z 2026-04-06=2026-04-05T12:00:00Z"
                        + " 2026-09-27=2026-09-26T12:00:00Z 2026-09-28=2026-09-27T11:00:00Z",
                "Pacific/Kiritimati|2026-01-01=2025-12-31T10:00:00Z 2026-03-29=2026-03-28T10:00:00Z"
            })
    void aDayIsThatDayWhereThePortfolioIsAtBothEndsOfDaylightSaving(String zone, String days) {
        Given.patch("/v1/portfolios/" + portfolio, "{\"timeZone\":\"%s\"}".formatted(zone))
                .then()
                .statusCode(200);
        mapping(null, "");
        var expected = List.of(days.split(" "));

        read(
                expected.stream()
                        .map(day -> "%s,One,%s,1".formatted(day.substring(0, 10), day.substring(0, 10)))
                        .collect(Collectors.joining("\n")),
                Map.of());

        assertThat(Uploads.lines(
                        """
                                select observed_on || '=' || to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as line
                                from measured_row where source = :source and external_id = observed_on::text order by observed_on""",
                        key))
                .isEqualTo(expected);
    }

    @Test
    void theRowSaysWhenOrElseTheCallOrElseTheMapping() {
        mapping("2024-12-31", ",\"dateFormat\":\"dd.MM.yyyy\",\"notMeasured\":[\"?\"]");
        var rows = "T-1,One,29.02.2024,1\nT-2,Two,,2\nT-3,Three,?,3";

        read(rows, Map.of("observedAt", "2025-06-30"));
        read(rows, Map.of());

        assertThat(Uploads.figures(key))
                .containsExactly(
                        "T-1 2024-02-29 1",
                        "T-2 2024-12-31 2",
                        "T-2 2025-06-30 2",
                        "T-3 2024-12-31 3",
                        "T-3 2025-06-30 3");
    }

    @Test
    void aColumnOfItsOwnDayKeepsIt() {
        Given.id(Given.post(
                "/v1/import-mappings",
                mappingBody("2024-12-31", "").replace("\"Figure\"", "\"Figure\",\"observedAt\":\"2023-03-31\"")));

        read("T-1,One,2024-06-30,1", Map.of("observedAt", "2025-06-30"));

        assertThat(Uploads.figures(key)).containsExactly("T-1 2023-03-31 1");
    }

    @Test
    void whatIsOfNoDayOrOfOneThatDoesNotExistIsRefused() {
        mapping(null, "");

        var rows = Uploads.rows(read("T-1,One,,1\nT-2,Two,2026-02-30,2\nT-3,Three,2026-02-28,3", Map.of()));

        assertThat(rows.get(0).at("/problem/errors"))
                .isEqualTo(
                        Json.of(
                                """
                                [{"pointer":"/observedAt","code":"required","detail":"nothing says when this was measured"}]"""));
        assertThat(rows.get(1).at("/problem/errors"))
                .isEqualTo(
                        Json.of(
                                """
                                [{"pointer":"/observedAt","code":"not-a-date","detail":"'2026-02-30' is no date as yyyy-MM-dd"}]"""));
        assertThat(Uploads.figures(key)).containsExactly("T-3 2026-02-28 3");
    }

    @Test
    void aTrialNamesTheSameDays() {
        mapping("2024-12-31", "");

        var trial = Uploads.rows(
                read("T-1,One,,1\nT-2,Two,2026-02-28,2", Map.of("dryRun", true, "observedAt", "2025-06-30")));

        assertThat(trial.findValuesAsText("observedAt")).containsExactly("2025-06-30", "2026-02-28");
        assertThat(Uploads.figures(key)).isEmpty();
    }

    @Test
    void aFileOfWhichNothingSaysWhenItWasMeasuredIsRefusedAtOnce() {
        Given.id(Given.post(
                "/v1/import-mappings",
                mappingBody(null, "").replace("{\"target\":\"observedAt\",\"name\":\"Day\"},", "")));

        Uploads.upload(file("T-1,One,,1"), key, Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/observedAt"))
                .body("errors[0].code", equalTo("required"));
        Uploads.upload(file("T-1,One,,1"), key, Map.of("observedAt", "2026-02-30"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
        assertThat(Uploads.awaitRows(Uploads.send(file("T-1,One,,1"), key, Map.of("observedAt", "2026-02-28")))
                        .get("observedAt")
                        .asText())
                .isEqualTo("2026-02-28");
    }

    private void mapping(String observedAt, String day) {
        Given.id(Given.post("/v1/import-mappings", mappingBody(observedAt, day)));
    }

    private String mappingBody(String observedAt, String day) {
        return """
            {"key":"%s","portfolioId":"%s","source":"%s","observedAt":%s,"columns":[
             {"target":"externalId","name":"ID"},{"target":"title","name":"Name"},{"target":"observedAt","name":"Day"%s},
             {"target":"measure:dated","name":"Figure"}]}"""
                .formatted(key, portfolio, key, observedAt == null ? null : "\"" + observedAt + "\"", day);
    }

    private UUID read(String rows, Map<String, ?> parameters) {
        var id = Uploads.send(file(rows), key, parameters);
        Uploads.awaitRows(id);
        return id;
    }

    private static String file(String rows) {
        return "ID,Name,Day,Figure\n" + rows + "\n";
    }
}
