package dev.openvmo.metrics.series;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Roll-ups of a random tree against a computation that knows nothing of the product's. */
@QuarkusTest
class RollUpTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Asia/Kolkata"));
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "USD");
    private static final List<String> AGGREGATIONS =
            List.of("SUM", "MEAN", "LAST", "COUNT", "MIN", "MAX", "PERCENTILE", "RATIO");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 500;
    private static final int FISCAL_START = 4;
    private static final int INITIATIVES = 200;

    @Inject
    Neighbours neighbours;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String key = Ids.next().toString();
    private final List<Portfolio> portfolios = new ArrayList<>();
    private final List<UUID> streams = new ArrayList<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private record Portfolio(UUID id, Portfolio parent, ZoneId zone) {
        boolean isIn(UUID root) {
            return id.equals(root) || parent != null && parent.isIn(root);
        }
    }

    private record Initiative(UUID id, Portfolio portfolio, UUID stream) {}

    private record Told(Initiative of, String metric, Instant at, LocalDate on, BigDecimal value) {
        /** A day is that day, wherever it was told. */
        LocalDate day(ZoneId zone) {
            return on == null ? at.atZone(zone).toLocalDate() : on;
        }
    }

    @Test
    void aRollUpEqualsAnIndependentComputation() throws Exception {
        givenATree();
        givenMeasurements();
        var top = portfolios.get(0);
        var middle = portfolios.get(1);
        var stream = streams.get(0);

        for (var interval : Interval.values()) {
            for (var aggregation : AGGREGATIONS) {
                for (var currency : CURRENCIES) {
                    compare("PORTFOLIO", top.id(), top.zone(), interval, aggregation, currency);
                }
                compare("PORTFOLIO", middle.id(), middle.zone(), interval, aggregation, "GBP");
                compare("VALUE_STREAM", stream, top.zone(), interval, aggregation, "EUR");
            }
        }

        var other = streams.get(1);
        moveAll(stream, other);
        for (var each : List.of(stream, other)) {
            compare("VALUE_STREAM", each, top.zone(), Interval.FISCAL_YEAR, "SUM", "EUR");
        }
    }

    /** Whatever is in the one stream goes to the other. */
    private void moveAll(UUID from, UUID to) {
        initiatives.replaceAll(each -> each.stream().equals(from) ? moved(each, to) : each);
        var now = initiatives.stream().collect(Collectors.toMap(Initiative::id, each -> each));
        told.replaceAll(each -> new Told(now.get(each.of().id()), each.metric(), each.at(), each.on(), each.value()));
    }

    private Initiative moved(Initiative initiative, UUID to) {
        var portfolio = initiative.portfolio().id();
        neighbours.apply("initiative", neighbours.event("initiative", initiative.id(), portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("valueStreamId", to.toString())));
        return new Initiative(initiative.id(), initiative.portfolio(), to);
    }

    private void givenATree() {
        var top = portfolio(null);
        for (int i = 0; i < 3; i++) {
            var middle = portfolio(top);
            portfolio(middle);
            portfolio(middle);
        }
        for (int i = 0; i < 4; i++) {
            streams.add(neighbours.valueStream(Ids.next(), top.id(), "S" + i + "-" + key));
        }
        for (int i = 0; i < INITIATIVES; i++) {
            var portfolio = portfolios.get(random.nextInt(portfolios.size()));
            var stream = streams.get(random.nextInt(streams.size()));
            initiatives.add(new Initiative(neighbours.initiativeOf(stream, portfolio.id()), portfolio, stream));
        }
    }

    private Portfolio portfolio(Portfolio parent) {
        var zone = ZONES.get(portfolios.size() % ZONES.size());
        var portfolio = new Portfolio(Ids.next(), parent, zone);
        neighbours.apply("portfolio", neighbours.event("portfolio", portfolio.id(), portfolio.id(), state -> {
            state.put("parentId", parent == null ? null : parent.id().toString());
            state.put("timeZone", zone.getId());
            state.put("currency", CURRENCIES.get(portfolios.size() % CURRENCIES.size()));
            state.put("fiscalYearStartMonth", FISCAL_START);
        }));
        portfolios.add(portfolio);
        return portfolio;
    }

    private void givenMeasurements() {
        CURRENCIES.forEach(currency -> metric("rolled." + currency, currency, "SUM", "VALUE"));
        metric("rolled.weight", null, "SUM", "VALUE");
        var taken = new HashSet<Instant>();
        var items = new ArrayList<String>();
        for (int i = 0; i < 10 * INITIATIVES; i++) {
            var of = initiatives.get(random.nextInt(initiatives.size()));
            var metric = "rolled." + (i % 4 == 3 ? "weight" : CURRENCIES.get(i % 4));
            var value = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000L, 3);
            var day = FIRST.plusDays(random.nextInt(DAYS));
            var byDay = random.nextInt(3) == 0;
            var start = day.atStartOfDay(of.portfolio().zone()).toInstant();
            var at = byDay ? start : start.plusSeconds(random.nextInt(86_400));
            if (taken.add(at)) {
                told.add(new Told(of, metric, at, byDay ? day : null, value));
                items.add(
                        """
                        {"metric":"%s","subject":{"type":"INITIATIVE","id":"%s"},"%s":"%s","value":%s,"source":"roll-up","externalId":"%s-%d"}"""
                                .formatted(
                                        metric,
                                        of.id(),
                                        byDay ? "observedOn" : "observedAt",
                                        byDay ? day : at,
                                        value,
                                        key,
                                        i));
            }
        }
        var accepted = observeMany("[" + String.join(",", items) + "]")
                .statusCode(200)
                .extract()
                .<Integer>path("accepted");
        assertThat(accepted).isEqualTo(told.size());
    }

    private void compare(String type, UUID subject, ZoneId zone, Interval interval, String aggregation, String currency)
            throws Exception {
        var path =
                "/v1/series?rollUp=true&metric=rolled.%s&subjectType=%s&subjectId=%s&interval=%s&aggregation=%s%s&from=2023-12-01&to=2025-09-01"
                        .formatted(
                                currency,
                                type,
                                subject,
                                interval,
                                aggregation,
                                switch (aggregation) {
                                    case "PERCENTILE" -> "&percentile=37.5";
                                    case "RATIO" -> "&denominator=rolled.weight";
                                    default -> "";
                                });
        var answer = As.admin().get(path).then().extract();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);

        assertThat(figures(JSON.readTree(answer.asString())))
                .as("%s, seed %d", path, seed)
                .isEqualTo(expected(type, subject, zone, interval, aggregation, currency));
    }

    private static Map<LocalDate, String> figures(JsonNode series) {
        var figures = new TreeMap<LocalDate, String>();
        series.get("points").forEach(point -> {
            if (point.get("sampleSize").asInt() > 0) {
                figures.put(
                        LocalDate.parse(point.get("start").asText()),
                        shown(
                                point.get("value").isNull()
                                        ? null
                                        : point.get("value").decimalValue(),
                                point.path("reason").asText(null)));
            }
        });
        return figures;
    }

    private static String shown(BigDecimal value, String reason) {
        return value == null ? reason : value.stripTrailingZeros().toPlainString();
    }

    private Map<LocalDate, String> expected(
            String type, UUID subject, ZoneId zone, Interval interval, String aggregation, String currency) {
        var weights = new HashMap<LocalDate, List<Told>>();
        var values = new HashMap<LocalDate, List<Told>>();
        for (var each : told) {
            var below = type.equals("PORTFOLIO")
                    ? each.of().portfolio().isIn(subject)
                    : each.of().stream().equals(subject);
            if (below) {
                var start = start(each.day(zone), interval);
                if (each.metric().equals("rolled." + currency)) {
                    values.computeIfAbsent(start, day -> new ArrayList<>()).add(each);
                } else if (each.metric().equals("rolled.weight")) {
                    weights.computeIfAbsent(start, day -> new ArrayList<>()).add(each);
                }
            }
        }
        var figures = new TreeMap<LocalDate, String>();
        if (aggregation.equals("RATIO")) {
            var days = new HashSet<>(values.keySet());
            days.addAll(weights.keySet());
            days.forEach(day -> figures.put(day, ratio(values.get(day), weights.get(day))));
        } else {
            values.forEach((day, all) -> figures.put(day, shown(aggregate(all, aggregation), null)));
        }
        return figures;
    }

    private static String ratio(List<Told> values, List<Told> weights) {
        if (values == null || weights == null) {
            return "NOT_MEASURED";
        }
        var divisor = sum(weights);
        return divisor.signum() == 0
                ? "DIVISION_BY_ZERO"
                : shown(sum(values).divide(divisor, 20, RoundingMode.HALF_UP), null);
    }

    private static BigDecimal sum(List<Told> all) {
        return all.stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal aggregate(List<Told> all, String aggregation) {
        var sorted = all.stream().map(Told::value).sorted().collect(Collectors.toList());
        var size = BigDecimal.valueOf(sorted.size());
        return switch (aggregation) {
            case "SUM" -> sum(all);
            case "MEAN" -> sum(all).divide(size, 20, RoundingMode.HALF_UP);
            case "LAST" ->
                all.stream().max(Comparator.comparing(Told::at)).orElseThrow().value();
            case "COUNT" -> size;
            case "MIN" -> sorted.get(0);
            case "MAX" -> sorted.get(sorted.size() - 1);
            default -> {
                var place = new BigDecimal("0.375").multiply(size.subtract(BigDecimal.ONE));
                var below = place.intValue();
                var above = Math.min(below + 1, sorted.size() - 1);
                yield sorted.get(below)
                        .add(place.subtract(BigDecimal.valueOf(below))
                                .multiply(sorted.get(above).subtract(sorted.get(below))));
            }
        };
    }

    private static LocalDate start(LocalDate day, Interval interval) {
        var months = (day.getMonthValue() - FISCAL_START + 12) % 12;
        return switch (interval) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case FISCAL_QUARTER -> day.withDayOfMonth(1).minusMonths(months % 3);
            case FISCAL_YEAR -> day.withDayOfMonth(1).minusMonths(months);
        };
    }
}
