package dev.openvmo.portfolio.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    /** D waits for C and B, C for B, B for A. */
    private final DependencyGraph graph = new DependencyGraph(Map.of(D, Set.of(C, B), C, Set.of(B), B, Set.of(A)));

    @Test
    void whatWaitsAlreadyMayWaitForMore() {
        assertThat(graph.await(D, A, UnaryOperator.identity()).granted()).isTrue();
        assertThat(graph.await(C, new UUID(0, 9), UnaryOperator.identity()).granted())
                .isTrue();
    }

    @Test
    void aCycleIsNamedInTheOrderInWhichTheyWaitByTheShortestWay() {
        assertThat(cycle(A, D)).isEqualTo(List.of(A, D, B));
        assertThat(cycle(B, C)).isEqualTo(List.of(B, C));
    }

    private Object cycle(UUID initiative, UUID predecessor) {
        var refusal =
                graph.await(initiative, predecessor, UnaryOperator.identity()).refusal();
        assertThat(refusal.type()).isEqualTo(DependencyProblem.DEPENDENCY_CYCLE);
        return refusal.members().get("cycle");
    }
}
