package dev.openvmo.local.demo;

import dev.openvmo.local.LocalFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** A year of what the initiatives really brought: a benefit per day, and passengers' satisfaction per week. */
final class Measurements {
    private static final LocalDate FROM = LocalDate.parse("2025-11-01");
    private static final LocalDate TO = LocalDate.parse("2026-11-01");
    static final String BENEFIT = "larkfield.benefit";
    static final String SATISFACTION = "larkfield.satisfaction";
    private final Api api;

    Measurements(Api api) {
        this.api = api;
    }

    /** Sends all of it, as often as asked, and answers how much of it was new. */
    long load(List<Plan> plans, Map<String, String> initiatives) {
        metric(BENEFIT, "Benefit realised", "EUR", "SUM", "VALUE");
        metric(SATISFACTION, "Passenger satisfaction", "points", "MEAN", "SATISFACTION");
        var measured =
                plans.stream().filter(plan -> plan.benefitPerDay().isPresent()).toList();
        var fresh = 0L;
        for (var plan : measured) {
            var lines = lines(plan, initiatives.get(plan.ref()));
            var receipt = api.postLines("/v1/observations/batch", lines);
            if (receipt.path("rejected").asInt() > 0) {
                throw new LocalFailure("Observations of " + plan.ref() + " were rejected: " + receipt);
            }
            fresh += receipt.path("accepted").asLong();
        }
        return fresh;
    }

    private void metric(String key, String name, String unit, String aggregation, String kind) {
        if (api.found("/v1/metrics/" + key).isEmpty()) {
            api.post(
                    "/v1/metrics",
                    Map.of(
                            "key", key,
                            "name", name,
                            "unit", unit,
                            "direction", "INCREASE",
                            "aggregation", aggregation,
                            "kind", kind));
        }
    }

    /** Grows over the first months, breathes with the week, and is the same for everybody who runs it. */
    static String lines(Plan plan, String initiativeId) {
        var chance = new Random(plan.ref().hashCode());
        var lines = new StringJoiner("\n", "", "\n");
        for (var day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
            var age = FROM.until(day).toTotalMonths();
            var grown = Math.min(1.0, 0.25 + age * 0.1);
            var weekend = day.getDayOfWeek().getValue() > 5 ? 0.6 : 1.0;
            var value =
                    Math.round(plan.benefitPerDay().getAsInt() * grown * weekend * (0.85 + 0.3 * chance.nextDouble()));
            lines.add(line(BENEFIT, plan.ref(), initiativeId, day, value));
            if (day.getDayOfWeek().getValue() == 1) {
                lines.add(line(
                        SATISFACTION, plan.ref(), initiativeId, day, 60 + Math.round(25 * grown) + chance.nextInt(6)));
            }
        }
        return lines.toString();
    }

    private static String line(String metric, String ref, String initiativeId, LocalDate day, long value) {
        return """
            {"metric":"%s","subject":{"type":"INITIATIVE","id":"%s"},"observedAt":"%sT12:00:00Z","value":%d,"source":"demo","externalId":"%s/%s/%s"}"""
                .formatted(metric, initiativeId, day, value, ref, metric, day);
    }
}
