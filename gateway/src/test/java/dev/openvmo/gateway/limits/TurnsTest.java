package dev.openvmo.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Executor AT_ONCE = Runnable::run;
    private final Turns turns = new Turns(2, 5);
    private final List<String> answered = new ArrayList<>();

    @Test
    void soManyAreAnsweredAtOnceAndTheOthersInTheOrderTheyCame() {
        var first = ask("first");
        var second = ask("second");
        var third = ask("third");
        ask("fourth");
        assertThat(answered).containsExactly("first", "second");

        second.end();
        assertThat(answered).containsExactly("first", "second", "third");

        third.end();
        first.end();
        assertThat(answered).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void whoComesWhenTooManyWaitHasNoTurn() {
        for (var n = 0; n < 5; n++) {
            ask("one of five");
        }

        assertThat(turns.take(AT_ONCE, () -> answered.add("the sixth"))).isEmpty();
    }

    @Test
    void whoGivesUpOrLeavesIsPassedOver() {
        var first = ask("first");
        ask("second");
        var gaveUp = ask("gave up");
        var left = ask("left");
        ask("fifth");

        assertThat(gaveUp.giveUp()).isTrue();
        gaveUp.end(); // the end of its refusal
        left.end();
        first.end();

        assertThat(answered).containsExactly("first", "second", "fifth");
    }

    @Test
    void whoseTurnHasComeCannotGiveItUpAndEveryEndedTurnIsFreeAgain() {
        for (var n = 0; n < 100; n++) {
            var turn = ask("one after the other");
            assertThat(turn.giveUp()).isFalse();
            turn.end();
        }
        assertThat(answered).hasSize(100);
    }

    private Turns.Turn ask(String name) {
        var turn = turns.take(AT_ONCE, () -> answered.add(name)).orElseThrow();
        turn.begins();
        return turn;
    }
}
