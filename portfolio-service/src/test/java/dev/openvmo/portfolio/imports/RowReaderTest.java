package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final List<String> HEADER =
            List.of("ID", "Project Name", "Department", "Start\n(approved)", "Budget  (£m)", "Stream");
    private static final Map<String, MetricCopy> METRICS =
            Map.of("budget", new MetricCopy(new UUID(2, 2), "budget", "GBP", List.of("INITIATIVE")));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final UUID CHECKOUT = new UUID(1, 1);

    @Test
    void readsARowByItsMapping() {
        var row = read("A-1", "One-page checkout", "Web", "2027-04-01", "£1.25", "checkout");

        assertThat(row.problem()).isNull();
        assertThat(row.externalId()).isEqualTo("A-1");
        assertThat(row.fields().toString())
                .isEqualTo(
                        """
                        {"title":"One-page checkout","plannedStart":"2027-04-01","valueStreamId":"%s"}"""
                                .formatted(CHECKOUT));
        assertThat(row.tags()).containsOnlyKeys("dept:");
        assertThat(row.tags().get("dept:")).containsExactly("dept:Web");
        assertThat(row.measurements())
                .containsExactly(new Measurement(
                        "budget",
                        Measurement.Outcome.MEASURED,
                        new BigDecimal("1250000.00"),
                        "GBP",
                        LocalDate.of(2026, 3, 31),
                        null));
    }

    @Test
    void whatIsDeclaredAsNotMeasuredIsNoValueAndNoZero() {
        var row = read("A-1", "T", "", "", "EXEMPT under Section 43 of the Act", "");

        assertThat(row.problem()).isNull();
        assertThat(row.measurements().get(0).outcome()).isEqualTo(Measurement.Outcome.NOT_MEASURED);
        assertThat(row.measurements().get(0).value()).isNull();
    }

    @Test
    void aNonNumberThatIsNotDeclaredIsARejectedCell() {
        var row = read("A-1", "T", "", "", "lots", "");

        assertThat(row.problem()).isNull();
        assertThat(row.measurements().get(0).outcome()).isEqualTo(Measurement.Outcome.REJECTED);
    }

    @Test
    void aRowIsRejectedForEachCellThatDoesNotFit() {
        var row = read("", "T", "", "soon", "", "Nowhere");

        assertThat(row.problem().errors())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/externalId", "/plannedStart", "/valueStream");
    }

    @Test
    void theSecondOfTwoRowsWithOneIdIsRejected() {
        var reader = reader();

        var first = reader.read(List.of("A-1", "T", "", "", "", ""));
        var second = reader.read(List.of("A-1", "U", "", "", "", ""));

        assertThat(first.problem()).isNull();
        assertThat(second.problem().errors()).extracting(Violation::code).containsExactly(ErrorCode.DUPLICATE);
    }

    @Test
    void aShortRowHasEmptyCells() {
        assertThat(read("A-1", "T").problem()).isNull();
    }

    @Test
    void aShortRowSaysHowManyCellsItHas() {
        assertThat(read("A-1").problem()).isNull();
        assertThat(read("A-1").measurements().get(0).detail()).isEqualTo("the row has 1 cells, the header 6");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRejectedNamingBothCounts() {
        var row = read("A-1", "T", "", "", "1", "", "234");

        assertThat(row.problem().errors())
                .containsExactly(new Violation("", ErrorCode.SURPLUS_CELLS, "the row has 7 cells, the header 6"));
        assertThat(read("A-1", "T", "", "", "1", "", "", " ").problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$1|'$' does not mean GBP",
                "12%|'%' does not mean GBP",
                "1000000000000000|at most 18 digits before the point and 20 behind it"
            })
    void aCellIsUnderstoodWholeOrRejectedWhole(String cell, String detail) {
        var measured = read("A-1", "T", "", "", cell, "").measurements().get(0);

        assertThat(measured.outcome()).isEqualTo(Measurement.Outcome.REJECTED);
        assertThat(measured.detail()).isEqualTo(detail);
        assertThat(measured.value()).isNull();
    }

    @Test
    void aCellIsJudgedAsItsMetricWillBe() {
        assertThat(refusal(Map.of())).isEqualTo("there is no metric 'budget'");
        assertThat(refusal(metric("EUR", "INITIATIVE"))).isEqualTo("the column is in GBP, the metric in EUR");
        assertThat(refusal(metric("GBP", "PORTFOLIO"))).isEqualTo("the metric does not measure initiatives");
        assertThat(refusal(metric("GBP", "INITIATIVE"))).isNull();
    }

    @Test
    void whatIsMeasuredIsNotOfADayToCome() {
        var measuring = new Measuring(".", DAY, METRICS);

        assertThat(refusal(DAY.plusDays(1), measuring))
                .isEqualTo("it is observed before 1900 or more than a day ahead");
        assertThat(refusal(LocalDate.of(1899, 12, 31), measuring)).isNotNull();
        assertThat(refusal(DAY, measuring)).isNull();
    }

    @Test
    void everyColumnThatIsMissingOrDoubleIsNamed() {
        assertThatThrownBy(() -> Columns.in(List.of("ID", "ID", "Budget A", "Budget B"), mapping()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(Violation::pointer)
                        .contains("/columns/0", "/columns/1", "/columns/4"));
    }

    private static RowReader.Row read(String... cells) {
        return reader().read(Arrays.asList(cells));
    }

    private static RowReader reader() {
        return new RowReader(
                Columns.in(HEADER, mapping()), DAY, Map.of("checkout", CHECKOUT), new Measuring(".", DAY, METRICS));
    }

    private static String refusal(Map<String, MetricCopy> metrics) {
        return refusal(DAY, new Measuring(".", DAY, metrics));
    }

    private static String refusal(LocalDate day, Measuring measuring) {
        var reader = new RowReader(Columns.in(HEADER, mapping()), day, Map.of(), measuring);
        return reader.read(List.of("A-1", "T", "", "", "1", ""))
                .measurements()
                .get(0)
                .detail();
    }

    private static Map<String, MetricCopy> metric(String unit, String subjectType) {
        return Map.of("budget", new MetricCopy(new UUID(2, 2), "budget", unit, List.of(subjectType)));
    }

    static MappingRequest mapping() {
        return new MappingRequest(
                "list",
                new UUID(0, 1),
                "list",
                null,
                null,
                LocalDate.of(2026, 3, 31),
                null,
                List.of(
                        column("externalId", "id", null, null),
                        column("title", "Project Name", null, null),
                        column("tag", null, null, 3),
                        column("plannedStart", null, "start (", null),
                        column("measure:budget", null, "Budget", null),
                        column("valueStream", "Stream", null, null)),
                null);
    }

    private static ColumnRequest column(String target, String name, String prefix, Integer position) {
        var measure = target.startsWith("measure:");
        return new ColumnRequest(
                target,
                name,
                prefix,
                position,
                measure ? new BigDecimal("1000000") : null,
                measure ? "GBP" : null,
                measure ? List.of("Exempt under") : null,
                target.equals("tag") ? "dept:" : null,
                null,
                null,
                null,
                null,
                null);
    }
}
