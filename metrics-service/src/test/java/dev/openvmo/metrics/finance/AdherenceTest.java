package dev.openvmo.metrics.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.Json;
import dev.openvmo.metrics.testing.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real list of 235 major projects keeps to its budgets as an independent program says. */
class AdherenceTest {
    private static final String FILE = "uk-gmpp/gmpp-march-2022.csv";
    private static final int BASELINE = 11;
    private static final int FORECAST = 12;
    private static final int VARIANCE = 13;

    @Test
    void theTotalsAreTheExpectedOnesAndContradictionsAreNamed() throws IOException {
        var file = SharedData.find(FILE);
        var expected =
                Json.of(Files.readString(file.resolveSibling("expected.json"))).get("gmpp-march-2022");

        var rows = rows(Files.readString(file)).stream().skip(1).toList();
        var measured = rows.stream()
                .filter(row -> number(row.get(BASELINE)) != null && number(row.get(FORECAST)) != null)
                .map(row ->
                        new Adherence(number(row.get(BASELINE)), number(row.get(FORECAST)), number(row.get(VARIANCE))))
                .toList();
        var total = Adherence.total(measured);

        assertThat(measured).hasSize(expected.get("in_year_measured").asInt());
        assertThat(total.baseline())
                .isEqualByComparingTo(expected.get("baseline_gbp_m").asText());
        assertThat(total.forecast())
                .isEqualByComparingTo(expected.get("forecast_gbp_m").asText());
        assertThat(total.variance())
                .isEqualByComparingTo(expected.get("variance_gbp_m").asText());
        assertThat(total.percent().value().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(expected.get("variance_pct").asText());
        assertThat(measured.stream().filter(each -> each.within(5)))
                .hasSize(expected.get("within_5pct").asInt());
        assertThat(measured.stream().filter(each -> each.within(10)))
                .hasSize(expected.get("within_10pct").asInt());
        assertThat(measured.stream().filter(each -> each.published() != null))
                .hasSize(expected.get("published_variance_compared").asInt());
        assertThat(measured.stream().filter(Adherence::contradicted))
                .hasSize(expected.get("published_variance_off_by_>1pt").asInt());
        expected.get("by_dept").properties().forEach(department -> {
            var theirs = rows.stream()
                    .filter(row -> row.get(2).equals(department.getKey()))
                    .filter(row -> number(row.get(BASELINE)) != null && number(row.get(FORECAST)) != null)
                    .map(row -> new Adherence(number(row.get(BASELINE)), number(row.get(FORECAST)), null))
                    .toList();
            assertThat(theirs).hasSize(department.getValue().get("n").asInt());
            assertThat(Adherence.total(theirs).percent().value().setScale(4, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(department.getValue().get("pct").asText());
        });
    }

    @Test
    void ofNothingThereIsNoShare() {
        var unplanned = new Adherence(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE);

        assertThat(unplanned.percent()).isEqualTo(Figure.none(Undefined.ZERO_BASELINE));
        assertThat(unplanned.within(10)).isFalse();
        assertThat(unplanned.contradicted()).isFalse();
    }

    /** A figure, or null where the cell says why there is none. */
    private static BigDecimal number(String cell) {
        var text = cell.strip().replaceAll("[£,%]", "");
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
    }

    /** RFC 4180: cells of text, quoted where they hold commas, quotes or line breaks. */
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var each : text.replace("\ufeff", "").replace("\r\n", "\n").toCharArray()) {
            if (each == '"') {
                quoted = !quoted; // of two quotes within a cell no figure has any
            } else if (!quoted && (each == ',' || each == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(each);
            }
        }
        return rows;
    }
}
