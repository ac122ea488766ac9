package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.local.demo.Demonstration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code deploy/up --demo} loads comes together, and is found as it is the next time. */
@ExtendWith(RunningSuite.class)
class DemonstrationIT {
    private final Api api = RunningSuite.admin();

    @Test
    void theDemonstrationEndsWithItsRankedBacklogAndIsLoadedOnce() {
        load();
        var again = load();

        assertThat(again).contains("  a year of measurements, 0 of them new");
        var portfolio = api.get("/v1/portfolios?filter=key==LARKFIELD")
                .json()
                .at("/items/0/id")
                .asText();
        assertThat(api.get("/v1/portfolios/" + portfolio + "/backlog?limit=1000")
                        .json()
                        .findValuesAsText("state"))
                .hasSize(36)
                .doesNotContain("DONE");
    }

    private ArrayList<String> load() {
        var said = new ArrayList<String>();
        Demonstration.load(api.base(), api.key(), "admin.key", said::add);
        return said;
    }
}
