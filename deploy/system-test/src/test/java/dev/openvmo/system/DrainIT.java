package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.Suite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGTERM under load: whoever is asked to go answers first what he has accepted. */
@ExtendWith({RunningSuite.class, TwoReplicas.class})
class DrainIT {
    private Organisation organisation;
    private Callers callers;

    @Test
    void aServiceGoesAndComesWithoutAFailedRequest() throws Exception {
        restartUnderLoad(RunningSuite.suite(), RunningSuite.admin(), "portfolio");

        assertThat(callers.failed()).isEmpty();
        assertThat(callers.broken()).isEmpty();
        assertThat(organisation.titles()).containsExactlyInAnyOrderElementsOf(callers.written());
    }

    @Test
    void oneOfTwoReplicasGoesAndComesWithoutAFailedRequest() throws Exception {
        restartUnderLoad(TwoReplicas.suite(), TwoReplicas.admin(), "portfolio-2");

        assertThat(callers.failed()).isEmpty();
        assertThat(callers.broken()).isEmpty();
        assertThat(organisation.titles()).containsExactlyInAnyOrderElementsOf(callers.written());
    }

    /** A client whose connection ends without an answer may be sure that nothing was begun for it. */
    @Test
    void theGatewayGoesAndLeavesNothingUnanswered() throws Exception {
        restartUnderLoad(RunningSuite.suite(), RunningSuite.admin(), "gateway");

        assertThat(callers.failed()).isEmpty();
        assertThat(organisation.titles()).containsExactlyInAnyOrderElementsOf(callers.written());
    }

    private void restartUnderLoad(Suite suite, Api api, String service) throws InterruptedException {
        organisation = Organisation.create(api, "Drained");
        callers = new Callers(api, organisation);
        callers.start();
        awaitMoreWritten();
        suite.service(service).restart();
        awaitMoreWritten();
        callers.stop();
    }

    private void awaitMoreWritten() {
        var before = callers.written().size();
        await().atMost(Duration.ofSeconds(60)).until(() -> callers.written().size() > before + 50);
    }
}
