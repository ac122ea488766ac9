package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.terms.KanbanState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeInStateTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void eachStayEndsWhereTheNextBegins() {
        var stays = TimeInState.of(List.of(
                entry(KanbanState.FUNNEL, MONDAY), entry(KanbanState.READY, MONDAY.plus(Duration.ofHours(36)))));

        assertThat(stays.get(0).stayed()).isEqualTo(Duration.ofHours(36));
        assertThat(stays.get(0).leftAt()).isEqualTo(stays.get(1).enteredAt());
        assertThat(stays.get(1).leftAt()).isNull();
        assertThat(stays.get(1).stayed()).isNull();
    }

    private static TransitionLog.Entry entry(KanbanState state, Instant at) {
        return new TransitionLog.Entry(null, TransitionKind.MOVED, state, at, null, null, null, null, List.of(), null);
    }
}
