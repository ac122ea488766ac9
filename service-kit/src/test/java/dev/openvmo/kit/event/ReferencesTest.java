package dev.openvmo.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferencesTest {

    @Inject
    References references;

    @Test
    void whatIsKnownIsAnsweredAtOnce() {
        assertThat(references.<String>await("initiative", "/initiativeId", () -> Optional.of("here")))
                .isEqualTo("here");
    }

    @Test
    void whatArrivesMeanwhileIsFound() {
        var arrived = new AtomicBoolean();
        var looks = new AtomicInteger();

        var found = CompletableFuture.supplyAsync(() -> references.await("initiative", "/initiativeId", () -> {
            if (looks.incrementAndGet() == 2) {
                arrived.set(true);
                references.applied();
            }
            return looks.get() > 2 && arrived.get() ? Optional.of("there") : Optional.empty();
        }));

        assertThat(found.join()).isEqualTo("there");
    }

    @Test
    void whatNeverArrivesIsAnUnknownReferenceToTryAgain() {
        assertThatThrownBy(() -> references.await("initiative", "/initiativeId", Optional::empty))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(KitProblem.UNKNOWN_REFERENCE);
                    assertThat(problem.errors().get(0).pointer()).isEqualTo("/initiativeId");
                    assertThat(problem.headers()).containsKey("Retry-After");
                });
    }
}
