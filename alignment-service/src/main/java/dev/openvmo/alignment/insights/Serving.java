package dev.openvmo.alignment.insights;

import static java.util.stream.Collectors.groupingBy;

import dev.openvmo.alignment.spend.Spend;
import dev.openvmo.alignment.spend.Spend.Kind;
import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which initiatives serve which objectives, and how strongly: an initiative's money is spread over them in that proportion. Pure. */
record Serving(Map<UUID, BigDecimal> strengths, Map<UUID, List<Service>> byObjective) {

    /** That one serves one. */
    record Service(UUID initiativeId, UUID objectiveId, BigDecimal strength) {}

    static Serving of(List<Service> all) {
        return new Serving(
                all.stream().collect(Collectors.toMap(Service::initiativeId, Service::strength, BigDecimal::add)),
                all.stream().collect(groupingBy(Service::objectiveId)));
    }

    Set<UUID> initiatives() {
        return strengths.keySet();
    }

    /** What an objective gets of this kind; null where some has no rate. */
    BigDecimal part(Spend spend, UUID objectiveId, Kind kind) {
        var parts = byObjective.getOrDefault(objectiveId, List.of()).stream()
                .map(each -> part(spend.of(List.of(each.initiativeId), kind), each))
                .toList();
        return parts.contains(null) ? null : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal part(BigDecimal money, Service service) {
        return money == null
                ? null
                : Decimals.quotient(
                        money.multiply(service.strength), strengths.get(service.initiativeId), 2 * Decimals.PLACES);
    }
}
