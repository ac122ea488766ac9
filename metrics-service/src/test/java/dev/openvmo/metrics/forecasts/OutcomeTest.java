package dev.openvmo.metrics.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.metrics.flow.Throughput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came, beside what was forecast: from Monday, 2 November 2026, by weeks; P50 is 3, P85 is 5, P95 is 8. */
class OutcomeTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({
        // today, reached, took, p50, p85, p95
        "2026-11-02,,,OPEN,OPEN,OPEN",
        "2026-11-22,,,OPEN,OPEN,OPEN",
        "2026-11-23,,,MISSED,OPEN,OPEN",
        "2026-12-28,,,MISSED,MISSED,MISSED",
        "2026-12-28,2026-11-02,1,HELD,HELD,HELD",
        "2026-12-28,2026-11-22,3,HELD,HELD,HELD",
        "2026-12-28,2026-11-23,4,MISSED,HELD,HELD",
        "2026-12-28,2026-12-27,8,MISSED,MISSED,HELD"
    })
    void whenItIsDone(LocalDate today, LocalDate reached, Long took, Verdict half, Verdict likely, Verdict nearlySure) {
        var outcome = OutcomeView.of(forecast(10, null, 3L, 5L, 8L), came(today, 7, reached), Instant.EPOCH);

        assertThat(outcome.over()).isEqualTo(reached != null);
        assertThat(outcome.value()).isEqualTo(took);
        assertThat(outcome.date()).isEqualTo(reached);
        assertThat(verdicts(outcome)).containsExactly(half, likely, nearlySure);
    }

    @ParameterizedTest
    @CsvSource({
        // today, finished, over, p50, p85, p95: four weeks, at least 8, 5 and 3 items
        "2026-11-10,2,false,OPEN,OPEN,OPEN",
        "2026-11-10,5,false,OPEN,HELD,HELD",
        "2026-11-29,8,false,HELD,HELD,HELD",
        "2026-11-30,7,true,MISSED,HELD,HELD",
        "2026-11-30,0,true,MISSED,MISSED,MISSED"
    })
    void howManyAreDone(
            LocalDate today, long finished, boolean over, Verdict half, Verdict likely, Verdict nearlySure) {
        var outcome = OutcomeView.of(forecast(null, 4L, 8L, 5L, 3L), came(today, finished, null), Instant.EPOCH);

        assertThat(outcome.over()).isEqualTo(over);
        assertThat(outcome.value()).isEqualTo(over ? finished : null);
        assertThat(verdicts(outcome)).containsExactly(half, likely, nearlySure);
    }

    @Test
    void ofWhatWasTooFarAheadNothingIsSaid() {
        var outcome = OutcomeView.of(forecast(10, null, 3L, 5L, null), came(START, 0, null), Instant.EPOCH);

        assertThat(verdicts(outcome)).containsExactly(Verdict.OPEN, Verdict.OPEN, null);
    }

    private static List<Verdict> verdicts(OutcomeView outcome) {
        return Arrays.asList(outcome.p50(), outcome.p85(), outcome.p95());
    }

    private static Throughput.Since came(LocalDate today, long finished, LocalDate reached) {
        return new Throughput.Since(today, finished, reached);
    }

    private static ForecastView forecast(Integer items, Long intervals, Long p50, Long p85, Long p95) {
        return new ForecastView(
                Ids.next(),
                null,
                null,
                null,
                false,
                "CHECKOUT",
                Sampling.WEEK,
                null,
                null,
                List.of(1L),
                items,
                null,
                START,
                intervals,
                Method.EXACT,
                null,
                1L,
                certain(p50),
                certain(p85),
                certain(p95),
                null,
                "key:a",
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static ForecastView.Certain certain(Long value) {
        return new ForecastView.Certain(value, "WEEK", null, null, null, value == null ? "BEYOND_HORIZON" : null);
    }
}
