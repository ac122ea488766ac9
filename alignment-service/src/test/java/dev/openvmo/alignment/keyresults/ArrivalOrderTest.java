package dev.openvmo.alignment.keyresults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts, in whatever order and however often they arrive, come to the same key results. */
@QuarkusTest
class ArrivalOrderTest {
    private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");

    @Inject
    LocalCopy<MetricStatusCopy> statuses;

    @Inject
    KeyResultGrades grades;

    @Inject
    Work work;

    /** What a metric says in one of its states; null: it is gone. */
    record Measure(long version, BigDecimal value, Instant observedAt) {}

    /** What somebody tells, and what he makes of it: another value, the same, or null, which takes it back. */
    record Telling(Instant observedAt, BigDecimal value, BigDecimal then) {}

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void ofWhatAMetricSays(long seed) {
        var random = new Random(seed);
        var measures = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> new Measure(n, random.nextInt(5) == 0 ? null : value(random), moment(random)))
                .toList();

        assertThat(measured(measures, random)).isEqualTo(measured(measures, random));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void ofWhatPeopleTell(long seed) {
        var random = new Random(seed);
        var tellings = moment(random, 5).stream()
                .map(moment -> {
                    var value = value(random);
                    var then = random.nextInt(3);
                    return new Telling(moment, value, then == 0 ? null : then == 1 ? value : value(random));
                })
                .toList();

        assertThat(told(tellings, random)).isEqualTo(told(tellings, random));
    }

    private KeyResultProgress measured(List<Measure> measures, Random random) {
        var portfolio = Given.portfolio();
        var metric = Names.next("metric");
        var result = Given.keyResult(
                objective(portfolio),
                "Measured",
                """
                "direction":"RISING","commitment":"COMMITTED","baseline":0,"target":50,
                "measuredBy":{"metric":"%s","subject":{"type":"PORTFOLIO","id":"%s"}}"""
                        .formatted(metric, portfolio));
        var id = Ids.next();
        var arriving = new ArrayList<>(measures);
        arriving.addAll(measures.subList(0, random.nextInt(measures.size())));
        Collections.shuffle(arriving, random);
        arriving.forEach(
                measure -> work.asService(() -> statuses.apply(List.of(event(id, portfolio, metric, measure)))));
        return progress(result);
    }

    private static StateEvent event(UUID id, UUID portfolio, String metric, Measure measure) {
        var data = StateEvent.JSON.createObjectNode().put("id", id.toString()).put("portfolioId", portfolio.toString());
        if (measure.value == null) {
            data.put("deleted", true);
        } else {
            say(data, portfolio, metric, measure);
        }
        return new StateEvent(id, measure.version, portfolio, "any", measure.value == null, data);
    }

    private static void say(ObjectNode data, UUID portfolio, String metric, Measure measure) {
        data.put("metric", metric).put("value", measure.value).put("sampleSize", measure.version);
        data.put("observedAt", measure.observedAt.toString());
        data.putObject("subject").put("type", "PORTFOLIO").put("id", portfolio.toString());
    }

    private KeyResultProgress told(List<Telling> tellings, Random random) {
        var result = Given.keyResult(objective(Given.portfolio()), "Told", 1);
        var waiting = new ArrayList<>(tellings);
        Collections.shuffle(waiting, random);
        var later = new ArrayList<Runnable>();
        while (!waiting.isEmpty() || !later.isEmpty()) {
            if (!waiting.isEmpty() && (later.isEmpty() || random.nextBoolean())) {
                var telling = waiting.remove(0);
                var checkIn = Given.checkIn(result, telling.observedAt.toString(), telling.value.toPlainString());
                later.add(() -> amend("/v1/check-ins/" + checkIn, telling.then));
            } else {
                later.remove(random.nextInt(later.size())).run();
            }
        }
        return progress(result);
    }

    private static void amend(String checkIn, BigDecimal then) {
        if (then == null) {
            As.admin().header("If-Match", "*").delete(checkIn).then().statusCode(204);
        } else {
            Given.patch(checkIn, "{\"value\":%s}".formatted(then.toPlainString()))
                    .then()
                    .statusCode(200);
        }
    }

    private static UUID objective(UUID portfolio) {
        return Given.objective(Given.theme(Given.strategy(portfolio), "Grow", 1), "Conversion", 1);
    }

    private KeyResultProgress progress(UUID keyResult) {
        return work.asService(() -> grades.of(List.of(keyResult)).get(keyResult));
    }

    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(6000), 2);
    }

    private static Instant moment(Random random) {
        return BEGIN.plusSeconds(random.nextInt(1_000_000));
    }

    /** So many, each another. */
    private static List<Instant> moment(Random random, int count) {
        return random.ints(0, 1_000_000)
                .distinct()
                .limit(count)
                .mapToObj(BEGIN::plusSeconds)
                .toList();
    }
}
