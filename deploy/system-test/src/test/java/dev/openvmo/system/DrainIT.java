package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collection;
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
        assertWritten(organisation.titles());
    }

    /** A client whose connection ends without an answer may be sure that nothing was begun for it. */
    @Test
    void theGatewayGoesAndLeavesNothingUnanswered() throws Exception {
        callers.start();
        stopAndStart("gateway");
        callers.stop();

        assertThat(callers.failed()).isEmpty();
        assertWritten(organisation.titles());
    }

    private void stopAndStart(String name) {
        awaitMoreWritten();
        RunningSuite.suite().service(name).restart();
        awaitMoreWritten();
    }

    private void awaitMoreWritten() {
        var before = callers.written().size();
        await().atMost(Patience.LIMIT).until(() -> callers.written().size() > before + 50);
    }

    /** What was acknowledged is there, and nothing that nobody asked for. */
    private void assertWritten(Collection<String> titles) {
        assertThat(titles).doesNotHaveDuplicates().containsAll(callers.written());
        assertThat(titles)
                .allMatch(title ->
                        callers.written().contains(title) || callers.unknown().contains(title));
    }
}
