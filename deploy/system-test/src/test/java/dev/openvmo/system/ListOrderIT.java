package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One list read as three yearly snapshots: initiatives, series and values are the same in whatever order the years come. */
@ExtendWith(RunningSuite.class)
class ListOrderIT {
    private static final Map<String, String> YEARS = Map.of(
            "2021",
            """
            id,title,tag,owner,start,end,saved,cost
            L-1,Old,Web,Ada,2021-04-01,2022-03-31,100.5,7
            L-2,Second,Shops,,2021-05-01,,NA,1
            L-3,Only here,Web,Ada,,,3,NA
            """,
            "2022",
            """
            id,title,tag,owner,start,end,saved,cost
            L-1,New,Shops,Ada,2021-06-01,,200.25,NA
            L-2,Second,,Grace,2021-05-01,2023-01-31,4,2
            L-4,Fresh,Web,,,,5,NA
            """,
            "2023",
            """
            id,title,tag,owner,start,end,saved,cost
            L-1,New,,Grace,2021-06-01,2024-01-31,NA,9
            L-2,Third,Web,,,,6,3
            L-4,Fresh,Web,Ada,2023-01-01,2022-01-01,7,1
            """);

    private final Api api = RunningSuite.admin();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String saved = "order.saved-" + run;
    private final String cost = "order.cost-" + run;

    @Test
    void threeYearsGiveTheSameInitiativesSeriesAndValuesInAnyOfSixOrdersWithRepeats() {
        Organisation.metric(api, saved, "INCREASE", "SUM", "VALUE");
        Organisation.metric(api, cost, "DECREASE", "LAST", "FINANCE");

        var inOrder = read("2021 2022 2023 2021");
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(told(inOrder, this::value))
                .containsExactly("L-1 300.75", "L-2 10", "L-3 3", "L-4 12"));
        var expected = told(inOrder, this::everything);

        for (var order : List.of(
                "2021 2023 2022",
                "2022 2021 2023 2022",
                "2022 2023 2021 2023",
                "2023 2021 2022",
                "2023 2022 2021 2023 2022")) {
            var other = read(order);
            await().atMost(Patience.LIMIT)
                    .untilAsserted(() ->
                            assertThat(told(other, this::everything)).as(order).isEqualTo(expected));
        }
    }

    private Organisation read(String order) {
        var organisation = Organisation.create(api, "Order");
        var key = organisation.portfolioId();
        var mapping = Map.of(
                "key",
                key,
                "portfolioId",
                organisation.portfolioId(),
                "source",
                key,
                "columns",
                List.of(
                        column("externalId", "id"),
                        column("title", "title"),
                        column("tag", "tag"),
                        column("owner", "owner"),
                        column("plannedStart", "start"),
                        column("plannedEnd", "end"),
                        column("measure:" + saved, "saved"),
                        column("measure:" + cost, "cost")));
        api.post("/v1/import-mappings", mapping).expect(201);
        for (var year : order.split(" ")) {
            var csv = YEARS.get(year).getBytes(StandardCharsets.UTF_8);
            Uploads.imported(api, key + "&observedAt=" + year + "-03-31", csv);
        }
        return organisation;
    }

    private static Map<String, Object> column(String target, String name) {
        return Map.of("target", target, "name", name, "notMeasured", List.of("NA"));
    }

    private interface Telling {
        String of(JsonNode initiative);
    }

    /** Of each initiative, by its name in the list, without ids, versions and times of recording. */
    private List<String> told(Organisation organisation, Telling telling) {
        var initiatives = new ArrayList<JsonNode>();
        api.get("/v1/initiatives?filter=portfolioId==" + organisation.portfolioId())
                .expect(200)
                .json()
                .get("items")
                .forEach(initiatives::add);
        initiatives.sort(
                Comparator.comparing(one -> one.at("/externalRef/externalId").asText()));
        return initiatives.stream()
                .map(one -> one.at("/externalRef/externalId").asText() + " " + telling.of(one))
                .toList();
    }

    private String value(JsonNode initiative) {
        return api.get("/v1/value-summaries/" + initiative.get("id").asText())
                .json()
                .at("/value/value")
                .asText();
    }

    private String everything(JsonNode initiative) {
        var facts =
                List.of("title", "kind", "category", "owner", "tags", "plannedStart", "plannedEnd", "state").stream()
                        .map(initiative::path)
                        .toList();
        return "%s %s %s %s".formatted(facts, series(saved, initiative), series(cost, initiative), value(initiative));
    }

    private JsonNode series(String metric, JsonNode initiative) {
        return api.get("/v1/series?interval=MONTH&from=2021-01-01&to=2024-01-01&subjectType=INITIATIVE&metric=" + metric
                        + "&subjectId=" + initiative.get("id").asText())
                .expect(200)
                .json()
                .get("points");
    }
}
