package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.capacity.UtilizationView.Quarter;
import dev.openvmo.portfolio.capacity.UtilizationView.Skill;
import dev.openvmo.portfolio.capacity.UtilizationView.Use;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is too much for long, or short. Pure: it follows from the quarters alone, in whatever order they became what they are.
 *
 * @param missing in the worst of its quarters
 * @param holdsUntil the last day on which this is the case if nothing but the day changes
 * @param askedBy whose business cases ask for the skill then; null of a resource
 */
record Shortfall(
        Of of,
        FiscalPeriod from,
        FiscalPeriod to,
        BigDecimal missing,
        String detail,
        LocalDate holdsUntil,
        @Nullable List<UUID> askedBy) {

    /** Of whom or what: a resource, or a skill by its key. */
    record Of(
            CapacityAlertKind kind,
            @Nullable BearerKind resourceKind,
            @Nullable UUID resourceId,
            @Nullable String skill) {}

    /** One quarter in which it does not suffice. */
    private record Lack(Quarter quarter, BigDecimal missing, boolean none) {}

    /** What has not ended before today; of a resource the first that is so many quarters long. */
    static List<Shortfall> of(List<Quarter> quarters, LocalDate today, int overloadPeriods) {
        var found = new ArrayList<Shortfall>();
        uses(quarters).forEach((use, all) -> run(all, today, overloadPeriods)
                .ifPresent(run -> found.add(overload(use, run))));
        skills(quarters, today).forEach((skill, all) -> found.add(gap(skill, all)));
        return found;
    }

    Shortfall askedBy(List<UUID> initiatives) {
        return new Shortfall(of, from, to, missing, detail, holdsUntil, initiatives);
    }

    /** Of each resource quarter after quarter what is missing; null where it suffices. */
    private static Map<Use, List<Lack>> uses(List<Quarter> quarters) {
        var uses = new LinkedHashMap<UUID, Use>();
        var lacks = new LinkedHashMap<Use, List<Lack>>();
        for (var quarter : quarters) {
            for (var use : quarter.resources()) {
                var known = uses.computeIfAbsent(use.id(), id -> use);
                lacks.computeIfAbsent(known, each -> new ArrayList<>())
                        .add(use.over() ? new Lack(quarter, use.allocated().subtract(use.capacity()), false) : null);
            }
        }
        return lacks;
    }

    private static Optional<List<Lack>> run(List<Lack> all, LocalDate today, int atLeast) {
        var run = new ArrayList<Lack>();
        for (var lack : all) {
            if (lack == null) {
                if (sustained(run, today, atLeast)) {
                    break;
                }
                run.clear();
            } else {
                run.add(lack);
            }
        }
        return sustained(run, today, atLeast) ? Optional.of(run) : Optional.empty();
    }

    private static boolean sustained(List<Lack> run, LocalDate today, int atLeast) {
        return run.size() >= atLeast && !last(run).endsOn().isBefore(today);
    }

    private static Map<String, List<Lack>> skills(List<Quarter> quarters, LocalDate today) {
        var lacks = new TreeMap<String, List<Lack>>();
        for (var quarter : quarters) {
            for (var skill : quarter.skills()) {
                if (skill.gap().signum() > 0 && !quarter.endsOn().isBefore(today)) {
                    lacks.computeIfAbsent(skill.skill(), key -> new ArrayList<>())
                            .add(lack(quarter, skill));
                }
            }
        }
        return lacks;
    }

    private static Lack lack(Quarter quarter, Skill skill) {
        return new Lack(quarter, skill.gap(), skill.capacity().signum() == 0);
    }

    private static Shortfall overload(Use use, List<Lack> run) {
        var of = new Of(CapacityAlertKind.OVERLOAD, use.kind(), use.id(), null);
        var detail =
                "Of %s up to %s a quarter is allocated more than there is.".formatted(use.name(), text(worst(run)));
        return shortfall(of, run, detail, last(run).endsOn());
    }

    /** The first quarter ends, and it is short from the next one on. */
    private static Shortfall gap(String skill, List<Lack> all) {
        var of = new Of(CapacityAlertKind.SKILL_GAP, null, null, skill);
        var detail = "Of %s up to %s days a quarter are missing%s."
                .formatted(skill, text(worst(all)), all.stream().allMatch(Lack::none) ? "; nobody has it" : "");
        return shortfall(of, all, detail, all.get(0).quarter().endsOn());
    }

    private static Shortfall shortfall(Of of, List<Lack> all, String detail, LocalDate holdsUntil) {
        return new Shortfall(
                of, all.get(0).quarter().period(), last(all).period(), worst(all), detail, holdsUntil, null);
    }

    private static Quarter last(List<Lack> all) {
        return all.get(all.size() - 1).quarter();
    }

    private static BigDecimal worst(List<Lack> all) {
        return all.stream().map(Lack::missing).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static String text(BigDecimal missing) {
        return Decimals.plain(missing).toPlainString();
    }
}
