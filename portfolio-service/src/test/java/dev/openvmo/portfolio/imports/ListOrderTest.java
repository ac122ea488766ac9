package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One list, read year after year, in whatever order the files come. */
@QuarkusTest
class ListOrderTest {
    private static final Map<String, String> LISTS = Map.of(
            "2021",
            """
            ID,Name,Department,Start,End,Text,Saved
            X-1,Old name,Web,2021-04-01,2022-03-31,first,100
            X-2,Second,Shops,2021-05-01,,,7
            X-3,Gone later,Web,,,only here,1.5
            """,
            "2022",
            """
            ID,Name,Department,Start,End,Text,Saved
            X-1,New name,Shops,2021-06-01,,,130
            X-2,Second,Shops,2021-05-01,2023-01-31,now with text,NA
            X-4,New in 2022,Web,,,,5
            """,
            "2023",
            """
            ID,Name,Department,Start,End,Text,Saved
            X-1,New name,Shops,2021-06-01,2024-01-31,third,NA
            X-2,Second renamed,Web,2021-05-01,2023-01-31,,9
            X-4,New in 2022,Web,2023-01-01,2022-01-01,,6
            """);

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private String source;

    @BeforeEach
    void aMappingOfEachYear() {
        Neighbours.metric("saved", "GBP");
        portfolio = Given.portfolio();
        source = Given.name("yearly");
        for (var year : LISTS.keySet()) {
            Given.id(Given.post(
                    "/v1/import-mappings",
                    """
                    {"key":"%s-%s","portfolioId":"%s","source":"%s","observedAt":"%s-03-31","columns":[
                     {"target":"externalId","name":"ID"},{"target":"title","name":"Name"},{"target":"tag","name":"Department"},
                     {"target":"plannedStart","name":"Start"},{"target":"plannedEnd","name":"End"},
                     {"target":"description","name":"Text"},{"target":"measure:saved","name":"Saved","notMeasured":["NA"]}]}"""
                            .formatted(source, year, portfolio, source, year)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021 2022 2023 2022 2021",
                "2021 2023 2022 2021 2023",
                "2022 2021 2023 2022 2022",
                "2022 2023 2021 2021 2023",
                "2023 2021 2022 2023 2021",
                "2023 2022 2021 2023 2022 2021"
            })
    void theSameListsGiveTheSameInitiativesAndFiguresInAnyOrder(String order) {
        for (var year : order.split(" ")) {
            read(year);
        }

        assertThat(initiatives())
                .isEqualTo(
                        """
                        X-1|New name|third|PROJECT|{Shops}|2021-06-01|2024-01-31
                        X-2|Second renamed||PROJECT|{Web}|2021-05-01|2023-01-31
                        X-3|Gone later|only here|PROJECT|{Web}||
                        X-4|New in 2022||PROJECT|{Web}||""");
        assertThat(String.join("\n", Uploads.figures(source)))
                .isEqualTo(
                        """
                        X-1 2021-03-31 100
                        X-1 2022-03-31 130
                        X-2 2021-03-31 7
                        X-2 2023-03-31 9
                        X-3 2021-03-31 1.5
                        X-4 2022-03-31 5
                        X-4 2023-03-31 6""");
    }

    @Test
    void whatWasEditedByHandAfterTheDayOfTheListStays() {
        read("2022");
        Given.patch(
                        "/v1/initiatives/" + initiative("X-2"),
                        "{\"title\":\"By hand\",\"description\":null,\"tags\":[\"mine\"]}")
                .then()
                .statusCode(200);

        read("2023");
        read("2021");

        assertThat(initiatives()).contains("X-2|By hand||PROJECT|{mine,Web}|2021-05-01|2023-01-31");
    }

    private void read(String year) {
        Uploads.awaitRows(Uploads.send(LISTS.get(year), source + "-" + year, Map.of()));
    }

    private UUID initiative(String externalId) {
        return work.asService(
                () -> sql.query("select id from initiative where external_source = :source and external_id = :id")
                        .with("source", source)
                        .with("id", externalId)
                        .one(row -> row.uuid("id")));
    }

    private String initiatives() {
        return String.join(
                "\n",
                Uploads.lines(
                        """
                select concat_ws('|', external_id, title, coalesce(description, ''), kind, tags, coalesce(planned_start::text, ''),
                                 coalesce(planned_end::text, '')) as line
                from initiative where external_source = :source order by external_id""",
                        source));
    }
}
