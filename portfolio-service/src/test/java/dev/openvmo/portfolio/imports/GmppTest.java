package dev.openvmo.portfolio.imports;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.terms.InitiativeKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A real list of a real programme office, read by one mapping: its totals are the published ones. */
class GmppTest {
    private static final String FILE = "uk-gmpp/gmpp-march-2022.csv";
    private static final List<String> NONE =
            List.of("Exempt under", "Early planning GMPP project", "The project is not in a position to provide", "NA");

    @Test
    void theInYearFiguresAddUp() throws IOException {
        var file = SharedData.find(FILE);
        var mapping = mapping();

        var table = CsvTable.parse(Files.readAllBytes(file), StandardCharsets.UTF_8, ',');
        var measuring = new Measuring(mapping.decimalSeparator(), LocalDate.of(2022, 7, 1), metrics(mapping));
        var reader = new RowReader(Columns.in(table.header(), mapping), mapping.observedAt(), Map.of(), measuring);
        var rows = table.next(1_000).stream().map(reader::read).toList();

        var expected =
                Json.of(Files.readString(file.resolveSibling("expected.json"))).get("gmpp-march-2022");
        assertThat(rows).hasSize(expected.get("rows").asInt()).allMatch(row -> row.problem() == null);
        assertThat(rows.stream().flatMap(row -> row.measurements().stream()))
                .noneMatch(one -> one.outcome() == Measurement.Outcome.REJECTED);
        var both = rows.stream()
                .filter(row -> row.measurements().stream().allMatch(one -> one.value() != null))
                .toList();
        assertThat(both).hasSize(expected.get("in_year_measured").asInt());
        assertThat(total(both, 0))
                .isEqualByComparingTo(pounds(expected.get("baseline_gbp_m").asText()));
        assertThat(total(both, 1))
                .isEqualByComparingTo(pounds(expected.get("forecast_gbp_m").asText()));
        assertThat(new HashSet<>(rows.stream().map(RowReader.Row::externalId).toList()))
                .hasSize(expected.get("distinct_ids").asInt());
        assertThat(rows.get(0).fields().toString()).contains("plannedStart");
    }

    private static Map<String, MetricCopy> metrics(MappingRequest mapping) {
        return mapping.metrics().stream()
                .collect(toMap(key -> key, key -> new MetricCopy(null, key, "GBP", List.of("INITIATIVE"))));
    }

    private static BigDecimal total(List<RowReader.Row> rows, int measurement) {
        return rows.stream()
                .map(row -> row.measurements().get(measurement).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal pounds(String millions) {
        return new BigDecimal(millions).movePointRight(6);
    }

    private static MappingRequest mapping() {
        return new MappingRequest(
                "gmpp",
                new UUID(0, 1),
                "gmpp",
                null,
                null,
                LocalDate.of(2022, 3, 31),
                new DefaultsRequest(InitiativeKind.PROGRAMME, null, null),
                List.of(
                        column("externalId", "GMPP ID Number", null, null),
                        column("title", "Project Name", null, null),
                        column("tag", "Department", null, "dept:"),
                        column("description", null, "Description / Aims", null),
                        column("plannedStart", null, "Project - Start Date", null),
                        column("plannedEnd", null, "Project - End Date", null),
                        column("measure:budget.in-year.baseline", null, "Financial Year Baseline", null),
                        column("measure:budget.in-year.forecast", null, "Financial Year Forecast", null)),
                null);
    }

    private static ColumnRequest column(String target, String name, String prefix, String tagPrefix) {
        var measure = target.startsWith("measure:");
        var marked = measure || target.startsWith("planned");
        return new ColumnRequest(
                target,
                name,
                prefix,
                null,
                measure ? new BigDecimal("1000000") : null,
                measure ? "GBP" : null,
                marked ? NONE : null,
                tagPrefix,
                null,
                null,
                null,
                null,
                null);
    }
}
