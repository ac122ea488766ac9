package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real list of 235 major projects comes in with one mapping and one call, and is ranked by strategy. */
@ExtendWith(RunningSuite.class)
class ImportIT {
    private static final Path DATA = Path.of("..", "..", "..", "shared", "data", "uk-gmpp");
    private static final List<String> UNMEASURED =
            List.of("NA", "Exempt", "Early planning", "The project is not in a position");

    private final Api api = RunningSuite.admin();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String baseline = "gmpp.baseline-" + run;
    private final String forecast = "gmpp.forecast-" + run;

    @Test
    void aRealPortfolioComesInWithOneCallAndTwiceChangesNothing() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: " + DATA.normalize() + " is not there, so no real list was imported");
        }
        assumeTrue(Files.isDirectory(DATA));
        var expected = Api.JSON.readTree(DATA.resolve("expected.json").toFile()).get("gmpp-march-2022");
        var csv = Files.readAllBytes(DATA.resolve("gmpp-march-2022.csv"));
        var organisation = Organisation.create(api, "Majors");
        Organisation.metric(api, baseline, "DECREASE", "LAST", "FINANCE");
        Organisation.metric(api, forecast, "DECREASE", "LAST", "FINANCE");
        var mapping = api.post("/v1/import-mappings", mapping(organisation))
                .expect(201)
                .id();

        // When it is tried out
        var trial = imported(mapping, csv, true);

        // Then it says what it would do and nothing is there
        assertThat(trial.at("/result/rows/created").asInt()).isEqualTo(235);
        assertThat(count("/v1/initiatives", organisation)).isZero();

        // When it is imported
        var first = imported(mapping, csv, false);

        // Then all are there, with what was measured, and what was not is not 0
        assertThat(first.at("/result/rows/created").asInt()).isEqualTo(235);
        assertThat(count("/v1/initiatives", organisation))
                .isEqualTo(expected.get("rows").asInt());
        assertTotals(expected);

        // When it is imported again
        var versions = versions(organisation);
        var second = imported(mapping, csv, false);

        // Then nothing changes
        assertThat(second.at("/result/rows/unchanged").asInt()).isEqualTo(235);
        assertThat(versions(organisation)).isEqualTo(versions);
        assertTotals(expected);

        // When departments contribute to two themes' four objectives
        var objectives = strategy(organisation);
        var contributions = new ArrayList<Map<String, Object>>();
        for (var initiative : all("/v1/initiatives?filter=portfolioId==" + organisation.portfolioId())) {
            var department = initiative.get("tags").get(0).asText();
            contributions.add(Organisation.contributionBody(
                    initiative.get("id").asText(),
                    objectives.get(Math.floorMod(department.hashCode(), 4)),
                    0.2 + Math.floorMod(department.hashCode(), 7) / 10.0));
        }
        await().atMost(Patience.LIMIT)
                .until(() -> api.send("POST", "/v1/contributions/batch?atomic=true", contributions, r -> r)
                                .status()
                        == 200);

        // Then all 235 are ranked, and a new weight moves each of them to its right place
        ranked(organisation);
        var before = organisation.ranked(null);
        organisation.weigh(objectives.get(0), 5);
        var start = System.nanoTime();
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(organisation.ranked(null)).isNotEqualTo(before);
            assertPositionsRight(organisation);
        });
        System.out.printf(
                "235 backlog positions right %d ms after the new weight%n", (System.nanoTime() - start) / 1_000_000);

        // And an observation is value on its initiative's line
        observedValueArrives(organisation);
    }

    @Test
    void aListReadAsTwoYearsIsTheSameInBothOrdersAndOneYearTouchesNoFigureOfTheOther() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: " + DATA.normalize() + " is not there, so no real list was read as two years");
        }
        assumeTrue(Files.isDirectory(DATA));
        var first = Files.readString(DATA.resolve("gmpp-march-2022.csv"));
        var years = Map.of("2022-03-31", first, "2023-03-31", NextYear.of(first));
        Organisation.metric(api, baseline, "DECREASE", "LAST", "FINANCE");
        Organisation.metric(api, forecast, "DECREASE", "LAST", "FINANCE");

        var forwards = new Years(this, years, "forwards");
        var figuresOf2022 = forwards.read("2022-03-31");
        var onlyFirst = forwards.initiatives();
        var both = forwards.read("2023-03-31");
        var backwards = new Years(this, years, "backwards");
        var figuresOf2023 = backwards.read("2023-03-31");

        assertThat(figuresOf2022).hasSizeGreaterThan(300);
        assertThat(figuresOf2023).hasSizeGreaterThan(200);
        assertThat(both).containsAllEntriesOf(figuresOf2022).containsAllEntriesOf(figuresOf2023);
        assertThat(both).hasSize(figuresOf2022.size() + figuresOf2023.size());
        assertThat(backwards.read("2022-03-31")).isEqualTo(both);
        assertThat(backwards.initiatives()).isEqualTo(forwards.initiatives()).isNotEqualTo(onlyFirst);

        // And the second year taken back leaves the first
        forwards.withdraw("2023-03-31");
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(forwards.initiatives()).isEqualTo(onlyFirst);
            assertThat(forwards.figures()).isEqualTo(figuresOf2022);
        });
    }

    @Test
    void whatWasDeletedSinceIsThereAgainWhenTheFileSaysItAgain() throws IOException {
        var file = DATA.resolveSibling("faults").resolve("known-again.csv");
        if (!Files.isReadable(file)) {
            System.out.println("SKIPPED: " + file.normalize() + " is not there, so nothing was known again");
        }
        assumeTrue(Files.isReadable(file));
        Organisation.metric(api, baseline, "DECREASE", "LAST", "FINANCE");
        var body = new HashMap<>(mapping(Organisation.create(api, "Again")));
        body.put(
                "columns",
                List.of(
                        Map.of("target", "externalId", "name", "ID"),
                        Map.of("target", "title", "name", "Name"),
                        Map.of("target", "measure:" + baseline, "name", "Budget")));
        api.post("/v1/import-mappings", body).expect(201);
        imported("gmpp-" + run, Files.readAllBytes(file), false);
        var observation = all("/v1/observations?filter=metric==" + baseline)
                .get(0)
                .get("id")
                .asText();
        var path = "/v1/observations/" + observation;
        api.delete(path, api.get(path).header("ETag")).expect(204);

        imported("gmpp-" + run, Files.readAllBytes(file), false);

        assertThat(all("/v1/observations?filter=metric==" + baseline))
                .singleElement()
                .satisfies(one -> assertThat(one.get("value").asInt()).isEqualTo(100));
    }

    /** One organisation that reads the years in an order of its own. */
    private record Years(
            ImportIT test, Map<String, String> files, String mapping, Organisation in, Map<String, String> ids) {
        Years(ImportIT test, Map<String, String> files, String order) {
            this(test, files, "gmpp-" + order + "-" + test.run, Organisation.create(test.api, order), new HashMap<>());
            var body = new HashMap<>(test.mapping(in));
            body.put("key", mapping);
            body.put("source", mapping);
            test.api.post("/v1/import-mappings", body).expect(201);
        }

        /** Tries it out, does it, holds one against the other row by row, and answers all figures there are then. */
        Map<String, String> read(String day) {
            var csv = files.get(day).getBytes(StandardCharsets.UTF_8);
            var trial = rows(test.imported(mapping + "&observedAt=" + day, csv, true));
            var done = test.imported(mapping + "&observedAt=" + day, csv, false);
            ids.put(day, done.at("/result/id").asText());
            assertThat(rows(done)).isEqualTo(trial).noneMatch(row -> row.contains("REJECTED"));
            return figures();
        }

        void withdraw(String day) {
            test.api.delete("/v1/imports/" + ids.get(day), null).expect(204);
        }

        private List<String> rows(JsonNode operation) {
            var rows = new ArrayList<String>();
            test.all("/v1/imports/" + operation.at("/result/id").asText() + "/rows?sort=row")
                    .forEach(row -> {
                        ((ObjectNode) row).remove("initiativeId");
                        rows.add(row.toString());
                    });
            return rows;
        }

        Map<String, String> figures() {
            return test.all("/v1/observations?filter=source==" + mapping).stream()
                    .collect(Collectors.toMap(one -> one.get("externalId").asText(), one -> one.get("value")
                            .asText()));
        }

        Map<String, String> initiatives() {
            var facts = List.of(
                    "title", "description", "kind", "category", "horizon", "tags", "plannedStart", "plannedEnd");
            return test.all("/v1/initiatives?filter=portfolioId==" + in.portfolioId()).stream()
                    .collect(Collectors.toMap(
                            one -> one.at("/externalRef/externalId").asText(),
                            one -> facts.stream().map(one::path).toList().toString()));
        }
    }

    private void observedValueArrives(Organisation organisation) {
        var metric = "gmpp.saved-" + run;
        api.post(
                        "/v1/metrics",
                        Map.of(
                                "key", metric,
                                "name", "Saved",
                                "unit", "GBP",
                                "direction", "INCREASE",
                                "aggregation", "SUM",
                                "kind", "VALUE"))
                .expect(201);
        var initiative = all("/v1/initiatives?filter=portfolioId==" + organisation.portfolioId())
                .get(0)
                .get("id")
                .asText();
        api.post(
                        "/v1/observations",
                        Map.of(
                                "metric",
                                metric,
                                "subject",
                                Map.of("type", "INITIATIVE", "id", initiative),
                                "observedAt",
                                "2022-04-30T00:00:00Z",
                                "value",
                                1_500_000,
                                "source",
                                "audit",
                                "externalId",
                                "saved-" + run))
                .expect(201);
        var start = System.nanoTime();
        await().atMost(Patience.LIMIT)
                .until(() ->
                        organisation.backlogItem(initiative).at("/value/value").asDouble() == 1_500_000);
        System.out.printf("an observation is in the backlog after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private Map<String, Object> mapping(Organisation organisation) {
        return Map.of(
                "key",
                "gmpp-" + run,
                "portfolioId",
                organisation.portfolioId(),
                "source",
                "gmpp-" + run,
                "observedAt",
                "2022-03-31",
                "defaults",
                Map.of("kind", "PROGRAMME", "category", "BUSINESS", "horizon", "H1"),
                "columns",
                List.of(
                        Map.of("target", "externalId", "name", "GMPP ID Number", "required", true),
                        Map.of("target", "title", "name", "Project Name", "required", true),
                        Map.of("target", "tag", "position", 3),
                        Map.of("target", "description", "prefix", "Description"),
                        date("plannedStart", "Project - Start Date"),
                        date("plannedEnd", "Project - End Date"),
                        measure(baseline, "Financial Year Baseline"),
                        measure(forecast, "Financial Year Forecast")));
    }

    private static Map<String, Object> date(String target, String prefix) {
        return Map.of("target", target, "prefix", prefix, "notMeasured", UNMEASURED);
    }

    private static Map<String, Object> measure(String metric, String prefix) {
        return Map.of(
                "target",
                "measure:" + metric,
                "prefix",
                prefix,
                "unit",
                "GBP",
                "scale",
                1_000_000,
                "notMeasured",
                UNMEASURED);
    }

    private JsonNode imported(String mapping, byte[] csv, boolean dryRun) {
        return Uploads.imported(api, mapping + "&dryRun=" + dryRun, csv);
    }

    private void assertTotals(JsonNode expected) {
        assertThat(total(baseline))
                .isEqualByComparingTo(
                        new BigDecimal(expected.get("baseline_gbp_m").asText()));
        assertThat(total(forecast))
                .isEqualByComparingTo(
                        new BigDecimal(expected.get("forecast_gbp_m").asText()));
    }

    /** The sum in £m over the initiatives for which both figures were measured, as expected.json counts them. */
    private BigDecimal total(String metric) {
        var measuredTwice = subjects(baseline);
        measuredTwice.retainAll(subjects(forecast));
        return all("/v1/observations?filter=metric==" + metric).stream()
                .filter(observation ->
                        measuredTwice.contains(observation.at("/subject/id").asText()))
                .map(observation -> new BigDecimal(observation.get("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(6);
    }

    private List<String> subjects(String metric) {
        return new ArrayList<>(all("/v1/observations?filter=metric==" + metric).stream()
                .map(observation -> observation.at("/subject/id").asText())
                .toList());
    }

    private List<String> strategy(Organisation organisation) {
        var strategy = organisation.strategy();
        var security = organisation.theme(strategy, "Security", 0.6);
        var services = organisation.theme(strategy, "Public services", 0.4);
        var objectives = List.of(
                organisation.objective(security, "Defence", 0.7),
                organisation.objective(security, "Energy", 0.3),
                organisation.objective(services, "Transport", 0.5),
                organisation.objective(services, "Digital", 0.5));
        organisation.activate(strategy);
        return objectives;
    }

    private void ranked(Organisation organisation) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var items = api.get("/v1/portfolios/" + organisation.portfolioId() + "/backlog?limit=1000")
                    .json()
                    .get("items");
            assertThat(items).hasSize(235).allSatisfy(item -> assertThat(
                            item.at("/alignment/value").isNumber())
                    .isTrue());
            assertPositionsRight(organisation);
        });
    }

    /** Each shown alignment is the score that alignment-service holds, and ranks fall with it. */
    private void assertPositionsRight(Organisation organisation) {
        var scores = new LinkedHashMap<String, Double>();
        all("/v1/alignment-scores?filter=portfolioId==" + organisation.portfolioId())
                .forEach(score -> scores.put(
                        score.get("initiativeId").asText(), score.get("value").asDouble()));
        var items = api.get("/v1/portfolios/" + organisation.portfolioId() + "/backlog?limit=1000")
                .json()
                .get("items");
        var last = Double.MAX_VALUE;
        for (var item : items) {
            var shown = item.at("/alignment/value").asDouble();
            assertThat(shown)
                    .isEqualTo(scores.get(item.get("initiativeId").asText()))
                    .isLessThanOrEqualTo(last);
            last = shown;
        }
    }

    private Map<String, Integer> versions(Organisation organisation) {
        var versions = new LinkedHashMap<String, Integer>();
        all("/v1/initiatives?filter=portfolioId==" + organisation.portfolioId())
                .forEach(initiative -> versions.put(
                        initiative.get("id").asText(), initiative.get("version").asInt()));
        return versions;
    }

    private int count(String list, Organisation organisation) {
        return api.get(list + "?limit=1&count=true&filter=portfolioId==" + organisation.portfolioId())
                .expect(200)
                .json()
                .get("count")
                .asInt();
    }

    private List<JsonNode> all(String list) {
        var items = new ArrayList<JsonNode>();
        api.get(list + "&limit=1000").expect(200).json().get("items").forEach(items::add);
        return items;
    }
}
