package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that came out wrong once come out as their README says, tried out and in earnest. */
@QuarkusTest
class FaultFilesTest {
    private static final String BUDGET =
            "{\"target\":\"measure:fault.budget\",\"name\":\"Budget\",\"unit\":\"EUR\",\"notMeasured\":[\"NA\"]}";
    private static final String END = "{\"target\":\"plannedEnd\",\"name\":\"End\"}";

    private UUID portfolio;
    private String key;

    @BeforeEach
    void aPortfolioInBerlin() {
        Neighbours.metric("fault.budget", "EUR");
        key = Given.name("fault");
        portfolio = Given.id(Given.post(
                "/v1/portfolios",
                """
                {"key":"%s","name":"Faults","currency":"EUR","fiscalYearStartMonth":1,"timeZone":"Europe/Berlin"}"""
                        .formatted(Given.name("F"))));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "currency-signs.csv",
                        BUDGET,
                        """
                        C1 CREATED MEASURED 1000
                        C2 CREATED REJECTED '$' does not mean EUR
                        C3 CREATED REJECTED '£' does not mean EUR
                        C4 CREATED REJECTED '¥' does not mean EUR
                        C5 CREATED REJECTED '%' does not mean EUR
                        C6 CREATED REJECTED '$€' does not mean EUR
                        C7 CREATED MEASURED 12.5
                        C8 CREATED MEASURED 12.5
                        C9 CREATED MEASURED -63.12"""),
                arguments(
                        "impossible-dates.csv",
                        END.replace("}", ",\"dateFormat\":\"dd/MM/yyyy\"}"),
                        """
                        E1 REJECTED /plannedEnd not-a-date
                        E2 REJECTED /plannedEnd not-a-date
                        E3 REJECTED /plannedEnd not-a-date
                        E4 REJECTED /plannedEnd not-a-date
                        E5 REJECTED /plannedEnd not-a-date
                        E6 CREATED
                        E7 REJECTED /plannedEnd not-a-date"""),
                arguments(
                        "surplus-cells.csv",
                        BUDGET,
                        """
                        F1 REJECTED  surplus-cells
                        F2 REJECTED  surplus-cells
                        F3 REJECTED  surplus-cells
                        F4 CREATED MEASURED 7
                        F5 CREATED MEASURED 1234"""),
                arguments("known-again.csv", BUDGET, "G1 CREATED MEASURED 100"),
                arguments(
                        "end-before-start.csv",
                        BUDGET + ",{\"target\":\"plannedStart\",\"name\":\"Start\"}," + END,
                        "Z CREATED /plannedEnd in-order MEASURED 153"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRowComesOutAsItShouldTriedOutAndInEarnest(String file, String columns, String expected) {
        var text = SharedData.text("faults/" + file);
        mapping(columns);

        var trial = rows(text, Map.of("dryRun", true, "observedAt", "2026-03-31"));
        var run = rows(text, Map.of("observedAt", "2026-03-31"));

        assertThat(told(run)).isEqualTo(expected);
        assertThat(withoutIds(trial)).isEqualTo(withoutIds(run));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aYearLeavesTheFiguresOfTheOtherAlone(List<String> years) {
        var texts = Map.of(
                "2022-03-31", SharedData.text("faults/two-years-1.csv"),
                "2023-03-31", SharedData.text("faults/two-years-2.csv"));
        mapping(BUDGET);

        for (var day : years) {
            rows(texts.get(day), Map.of("observedAt", day));
        }

        assertThat(Uploads.figures(key)).containsExactly("X 2022-03-31 100", "X 2023-03-31 130", "Y 2022-03-31 7");
    }

    static Stream<List<String>> orders() {
        return Stream.of(List.of("2022-03-31", "2023-03-31"), List.of("2023-03-31", "2022-03-31"));
    }

    @Test
    void theLeapDayIsKept() {
        var text = SharedData.text("faults/impossible-dates.csv");
        mapping(END.replace("}", ",\"dateFormat\":\"dd/MM/yyyy\"}"));

        rows(text, Map.of());

        assertThat(Uploads.lines(
                        "select planned_end::text as line from initiative where external_source = :source", key))
                .containsExactly("2024-02-29");
    }

    private void mapping(String columns) {
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                {"key":"%s","portfolioId":"%s","source":"%s","columns":[
                 {"target":"externalId","name":"ID","required":true},{"target":"title","name":"Name","required":true},%s]}"""
                        .formatted(key, portfolio, key, columns)));
    }

    private JsonNode rows(String text, Map<String, ?> parameters) {
        var id = Uploads.send(text, key, parameters);
        Uploads.awaitRows(id);
        return Uploads.rows(id);
    }

    private static String told(JsonNode rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new ArrayList<>(
                    List.of(row.get("externalId").asText(), row.get("outcome").asText()));
            for (var error : row.at("/problem/errors")) {
                line.add(error.get("pointer").asText());
                line.add(error.get("code").asText());
            }
            for (var one : row.get("measurements")) {
                line.add(one.get("outcome").asText());
                line.add(
                        one.path("value").isMissingNode() || one.get("value").isNull()
                                ? one.path("detail").asText()
                                : one.get("value").decimalValue().toPlainString());
            }
            lines.add(String.join(" ", line));
        }
        return String.join("\n", lines);
    }

    private static JsonNode withoutIds(JsonNode rows) {
        rows.forEach(row -> ((ObjectNode) row).remove("initiativeId"));
        return rows;
    }
}
