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
}
