package dev.openvmo.portfolio.guardrails;

import dev.openvmo.portfolio.policies.PolicyMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of the guardrails is breached by what is committed. Pure. Shares are of the budgets, not of what happens to be
 * committed so far: the first commitment is not a breach because it is the only one, and the order of commitments does not
 * matter. A least share is breached when what is left could no longer fill it.
 */
record Judgement(GuardrailsRequest rules, BigDecimal budgets, List<Investment> investments, Instant now) {

    List<Breach> breaches() {
        var found = new ArrayList<Breach>();
        mix(found, GuardrailKind.HORIZON_MIX, rules.horizonMix());
        mix(found, GuardrailKind.CAPACITY_ALLOCATION, rules.capacityAllocation());
        investments.forEach(each -> {
            significance(found, each);
            engagement(found, each);
        });
        return found;
    }

    /** Those of the breaches that a commitment to this initiative has a part in. */
    List<Breach> breachesBy(UUID initiativeId) {
        var investment = investments.stream()
                .filter(each -> each.initiativeId().equals(initiativeId))
                .findFirst()
                .orElseThrow();
        return breaches().stream()
                .filter(each -> each.initiativeId() == null
                        ? concerns(each, investment)
                        : each.initiativeId().equals(initiativeId))
                .toList();
    }

    /** Too much is the part of whoever adds to it, too little that of everybody else. */
    private boolean concerns(Breach breach, Investment investment) {
        return Stream.of(rules.horizonMix(), rules.capacityAllocation())
                .filter(Objects::nonNull)
                .flatMap(mix -> mix.bounds().stream())
                .filter(bounds -> bounds.name().equals(breach.group()))
                .anyMatch(bounds -> bounds.holds(investment) ? tooMuch(bounds) : tooLittle(bounds));
    }

    private void mix(List<Breach> found, GuardrailKind kind, GuardrailsRequest.Mix mix) {
        if (mix == null) {
            return;
        }
        for (var bounds : mix.bounds()) {
            if (tooMuch(bounds)) {
                found.add(breach(
                        kind,
                        mix.mode(),
                        bounds.name(),
                        null,
                        "%s of %s is committed to %s; at most %s of it may be."
                                .formatted(plain(to(bounds)), plain(budgets), bounds.name(), plain(bounds.atMost()))));
            }
            if (tooLittle(bounds)) {
                found.add(breach(
                        kind,
                        mix.mode(),
                        bounds.name(),
                        null,
                        "%s of %s is committed to or left for %s; at least %s of it has to be."
                                .formatted(
                                        plain(to(bounds).add(left())),
                                        plain(budgets),
                                        bounds.name(),
                                        plain(bounds.atLeast()))));
            }
        }
    }

    private boolean tooMuch(Bounds bounds) {
        return bounds.atMost() != null && to(bounds).compareTo(bounds.atMost().multiply(budgets)) > 0;
    }

    private boolean tooLittle(Bounds bounds) {
        return bounds.atLeast() != null
                && to(bounds).add(left()).compareTo(bounds.atLeast().multiply(budgets)) < 0;
    }

    /** What is committed to those that the bounds speak of. */
    BigDecimal to(Bounds bounds) {
        return investments.stream()
                .filter(bounds::holds)
                .map(Investment::committed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal committed() {
        return investments.stream().map(Investment::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal left() {
        return budgets.subtract(committed());
    }

    private void significance(List<Breach> found, Investment investment) {
        var rule = rules.significantInitiatives();
        if (rule == null || investment.committed().compareTo(rule.from().amount()) < 0) {
            return;
        }
        var approved = investment.approved();
        if (approved == null || approved.compareTo(investment.committed()) < 0) {
            found.add(breach(
                    GuardrailKind.SIGNIFICANT_INITIATIVES,
                    rule.mode(),
                    null,
                    investment.initiativeId(),
                    "%s is committed to %s; %s."
                            .formatted(
                                    plain(investment.committed()),
                                    investment.title(),
                                    approved == null
                                            ? "no decision FUND or GO with an amount stands"
                                            : "what is approved is " + plain(approved))));
        }
    }

    private void engagement(List<Breach> found, Investment investment) {
        var rule = rules.businessOwnerEngagement();
        if (rule == null || investment.committed().signum() == 0) {
            return;
        }
        var lacking = new ArrayList<String>();
        if (!investment.streamOwned()) {
            lacking.add("a value stream that funds it has no owner");
        }
        if (!investment.sponsored()) {
            lacking.add("it has no sponsor");
        }
        if (rule.decidedWithinDays() != null && !decidedSince(investment, rule.decidedWithinDays())) {
            lacking.add("nothing of it was decided within %d days".formatted(rule.decidedWithinDays()));
        }
        if (!lacking.isEmpty()) {
            found.add(breach(
                    GuardrailKind.BUSINESS_OWNER_ENGAGEMENT,
                    rule.mode(),
                    null,
                    investment.initiativeId(),
                    "%s: %s.".formatted(investment.title(), String.join(", ", lacking))));
        }
    }

    private boolean decidedSince(Investment investment, int days) {
        return investment.decidedAt() != null && !investment.decidedAt().isBefore(now.minus(Duration.ofDays(days)));
    }

    private static Breach breach(GuardrailKind kind, PolicyMode mode, String group, UUID initiative, String detail) {
        return new Breach(kind, mode, group, initiative, detail);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
