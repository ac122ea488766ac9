package dev.openvmo.portfolio.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KanbanStateTest {
    @ParameterizedTest
    @EnumSource(KanbanState.class)
    void everyOtherStateIsOpen(KanbanState state) {
        assertThat(state.next()).hasSize(6).doesNotContain(state).allMatch(to -> state.to(to, null)
                .granted());
    }

    @ParameterizedTest
    @EnumSource(KanbanState.class)
    void aMoveToTheSameStateIsRefusedByName(KanbanState state) {
        assertThatThrownBy(() -> state.to(state, null).orThrow())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(KanbanProblem.ALREADY_IN_STATE));
    }

    @Test
    void onlyDoneHasAnOutcome() {
        assertThat(KanbanState.READY.to(KanbanState.DONE, DoneOutcome.PIVOTED).granted())
                .isTrue();
        assertThat(KanbanState.READY.to(KanbanState.FUNNEL, DoneOutcome.PIVOTED).granted())
                .isFalse();
    }

    @Test
    void aMoveForwardPassesEachStateItLeavesBehind() {
        assertThat(KanbanState.REVIEWING.passed(KanbanState.READY, null))
                .containsExactly(KanbanState.REVIEWING, KanbanState.ANALYZING);
        assertThat(KanbanState.IMPLEMENTING_MVP.passed(KanbanState.DONE, DoneOutcome.COMPLETED))
                .containsExactly(KanbanState.IMPLEMENTING_MVP, KanbanState.IMPLEMENTING_PERSEVERE);
    }

    @Test
    void goingBackOrEndingPassesNothingAndComingBackFromTheEndPassesAll() {
        assertThat(KanbanState.READY.passed(KanbanState.REVIEWING, null)).isEmpty();
        assertThat(KanbanState.READY.passed(KanbanState.DONE, DoneOutcome.STOPPED))
                .isEmpty();
        assertThat(KanbanState.DONE.passed(KanbanState.ANALYZING, null))
                .containsExactly(KanbanState.FUNNEL, KanbanState.REVIEWING);
    }
}
