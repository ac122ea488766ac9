package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGTERM under load: whoever is asked to go answers first what he has accepted. */
@ExtendWith(RunningSuite.class)
class DrainIT {
    private final Api api = RunningSuite.admin();
    private final Organisation organisation = Organisation.create(api, "Drained");
    private final Callers callers = new Callers(api, organisation);

    @Test
    void aServiceGoesAndComesWithoutAFailedRequest() throws Exception {
        callers.start();
        stopAndStart("portfolio");
        callers.stop();

        assertThat(callers.failed()).isEmpty();
        assertThat(callers.broken()).isEmpty();
        assertThat(organisation.titles()).containsExactlyInAnyOrderElementsOf(callers.written());
    }

    /** A client whose connection ends without an answer may be sure that nothing was begun for it. */
    @Test
    void theGatewayGoesAndLeavesNothingUnanswered() throws Exception {
        callers.start();
        stopAndStart("gateway");
        callers.stop();

        assertThat(callers.failed()).isEmpty();
        assertThat(organisation.titles()).containsExactlyInAnyOrderElementsOf(callers.written());
    }

    private void stopAndStart(String name) {
        awaitMoreWritten();
        RunningSuite.suite().service(name).restart();
        awaitMoreWritten();
    }

    private void awaitMoreWritten() {
        var before = callers.written().size();
        await().atMost(Duration.ofSeconds(60)).until(() -> callers.written().size() > before + 50);
    }
}
