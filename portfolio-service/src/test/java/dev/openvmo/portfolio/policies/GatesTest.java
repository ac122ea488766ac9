package dev.openvmo.portfolio.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {
    private static final Evidence NOTHING = new Evidence(
            null,
            " ",
            List.of("jobSize"),
            false,
            false,
            false,
            false,
            1,
            0,
            null,
            selection(List.of()),
            Set.of(),
            Set.of(),
            false,
            false,
            new Funded(BigDecimal.ZERO, null),
            new Staffed(List.of(new Staffed.Shortage("java", "2027-Q1", "15", "60"))));
    private static final Evidence EVERYTHING = new Evidence(
            "Ada Field",
            "Max Weir",
            List.of(),
            true,
            true,
            true,
            true,
            2,
            2,
            new BigDecimal("70.0"),
            selection(List.of()),
            Set.of("Pilot"),
            Set.of("Pilot"),
            true,
            true,
            new Funded(new BigDecimal("900.00"), new BigDecimal("900.00")),
            new Staffed(List.of()));

    @ParameterizedTest
    @EnumSource(CriterionKind.class)
    void eachCriterionIsMetByWhatItAsksAndNamedWithItsRemedyOtherwise(CriterionKind kind) {
        var asked = List.of(criterion(KanbanState.READY, kind));

        var unmet = Gates.unmet(asked, List.of(KanbanState.READY), NOTHING);

        assertThat(Gates.unmet(asked, List.of(KanbanState.READY), EVERYTHING)).isEmpty();
        assertThat(Gates.unmet(asked, List.of(KanbanState.ANALYZING), NOTHING)).isEmpty();
        assertThat(unmet).hasSize(1);
        assertThat(unmet.get(0).code()).isEqualTo(kind.name().toLowerCase().replace('_', '-'));
        assertThat(unmet.get(0).detail()).endsWith(".");
        assertThat(unmet.get(0).remedy()).endsWith(".");
    }

    @Test
    void aLimitIsReachedByAsManyAsItLetsStandThere() {
        var limit = new WipLimit(KanbanState.ANALYZING, 5);

        assertThat(Gates.full(limit, 4, List.of())).isEmpty();
        assertThat(Gates.full(limit, 5, List.of()).orElseThrow().detail())
                .isEqualTo("5 of at most 5 stand in ANALYZING.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, , 'Nothing is committed to it.'",
        "0, 0.00, 'Nothing is committed to it.'",
        "0.01, , ",
        "900.00, 900.00, ",
        "899.99, 900.00, '899.99 of the 900.00 that its business case costs is committed to it.'"
    })
    void whatIsCommittedCoversWhatTheCaseCosts(BigDecimal committed, BigDecimal costs, String detail) {
        assertThat(new Funded(committed, costs).lacking()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "Pilot, 70, true, '', ",
        "Pilot, 69.99, true, '', 'Its score is 69.99, the gate Pilot asks 70.'",
        "Pilot, 70, false, '', 'Its score by the criteria set in force is not known; the gate Pilot asks 70.'",
        "Pilot, 90, true, feasibility, 'It does not pass what it must: feasibility.'",
        "Launch, 0, true, '', "
    })
    void aGateAsksWhatTheCriteriaSetInForceSays(
            String gate, BigDecimal score, boolean scored, String failure, String detail) {
        var failures = failure.isEmpty() ? List.<String>of() : List.of(failure);
        var selection = new Selection(Map.of("Pilot", new BigDecimal("70.0")), scored, failures);
        var known = new Evidence(
                null, null, List.of(), false, false, false, false, 0, 0, score, selection, Set.of(), Set.of(), false,
                false, null, null);
        var asked = new ExitCriterion(KanbanState.READY, CriterionKind.ALIGNMENT_GATE, null, gate);

        var unmet = Gates.unmet(List.of(asked), List.of(KanbanState.READY), known);

        assertThat(unmet).extracting(Unmet::detail).isEqualTo(detail == null ? List.of() : List.of(detail));
    }

    private static Selection selection(List<String> failures) {
        return new Selection(Map.of("Pilot", new BigDecimal("70")), true, failures);
    }

    /** Whatever moves are tried while whatever becomes known and unknown: each state that lies behind was left with all it asks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20260709, 4711})
    void noSequenceOfMovesLeavesBehindAStateWhoseCriteriaWereUnmet(long seed) {
        var random = new Random(seed);
        for (int walk = 0; walk < 500; walk++) {
            walk(random);
        }
    }

    private static void walk(Random random) {
        var criteria = new ArrayList<ExitCriterion>();
        for (int i = 0; i < random.nextInt(8); i++) {
            criteria.add(criterion(one(random, KanbanState.values()), one(random, CriterionKind.values())));
        }
        var at = KanbanState.FUNNEL;
        var behind = EnumSet.noneOf(KanbanState.class); // left behind with everything met
        for (int step = 0; step < 40; step++) {
            var known = random.nextInt(3) == 0 ? NOTHING : mixed(random);
            var to = one(random, KanbanState.values());
            var outcome = to == KanbanState.DONE ? one(random, DoneOutcome.values()) : null;
            if (!at.to(to, outcome).granted()
                    || !Gates.unmet(criteria, at.passed(to, outcome), known).isEmpty()) {
                continue;
            }
            if (outcome != null && outcome != DoneOutcome.COMPLETED) {
                behind.clear();
            } else {
                behind.removeIf(state -> state.compareTo(to) >= 0);
                for (var state : KanbanState.values()) {
                    if (state.compareTo(to) < 0 && met(criteria, state, known)) {
                        behind.add(state);
                    }
                }
                assertThat(behind).as("%s -> %s", at, to).hasSize(to.ordinal());
            }
            at = to;
        }
    }

    /** Told in another way than the criteria tell it. */
    private static boolean met(List<ExitCriterion> criteria, KanbanState state, Evidence known) {
        return criteria.stream().filter(each -> each.state() == state).allMatch(each -> switch (each.kind()) {
            case OWNER -> "Ada Field".equals(known.owner());
            case SPONSOR -> "Max Weir".equals(known.sponsor());
            case ESTIMATES -> known.missingEstimates().isEmpty();
            case HYPOTHESIS -> known.hypothesis();
            case BUSINESS_CASE -> known.businessCase();
            case BUSINESS_CASE_APPROVED -> known.approved();
            case MVP -> known.mvp();
            case LEADING_INDICATORS -> known.leadingIndicators() == 2;
            case MVP_RESULT -> known.measuredIndicators() == 2;
            case ALIGNMENT, ALIGNMENT_GATE -> known.alignment() != null;
            case DECISION -> !known.decisions().isEmpty();
            case MILESTONE -> !known.milestonesReached().isEmpty();
            case VALUE_MEASURED -> known.valueMeasured();
            case BENEFIT_OWNER -> known.benefitOwned();
            case BUDGET -> known.funded().committed().signum() > 0;
            case CAPACITY -> known.staffed().shortages().isEmpty();
        });
    }

    private static Evidence mixed(Random random) {
        return new Evidence(
                side(random).owner(),
                side(random).sponsor(),
                side(random).missingEstimates(),
                side(random).hypothesis(),
                side(random).businessCase(),
                side(random).approved(),
                side(random).mvp(),
                side(random).leadingIndicators(),
                side(random).measuredIndicators(),
                side(random).alignment(),
                side(random).selection(),
                side(random).milestonesReached(),
                side(random).decisions(),
                side(random).valueMeasured(),
                side(random).benefitOwned(),
                side(random).funded(),
                side(random).staffed());
    }

    private static Evidence side(Random random) {
        return random.nextInt(4) == 0 ? NOTHING : EVERYTHING;
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static ExitCriterion criterion(KanbanState state, CriterionKind kind) {
        var atLeast = kind == CriterionKind.ALIGNMENT ? new BigDecimal("70") : BigDecimal.valueOf(2);
        return new ExitCriterion(
                state,
                kind,
                kind.takes(CriterionKind.Parameter.AT_LEAST) ? atLeast : null,
                kind.takes(CriterionKind.Parameter.NAMED) ? "Pilot" : null);
    }
}
