package dev.openvmo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void fortyInitiativesEachWithARefOfItsOwn() {
        var plans = Plan.all();

        assertThat(plans).hasSize(40);
        assertThat(new HashSet<>(plans.stream().map(Plan::ref).toList())).hasSize(40);
        assertThat(plans.stream().map(Plan::stream).distinct()).containsExactlyInAnyOrder("T", "N");
    }

    @Test
    void aYearOfMeasurementsIsTheSameEachTime() {
        var plan = Plan.all().get(0);

        var lines = Measurements.lines(plan, "id");

        assertThat(lines).isEqualTo(Measurements.lines(plan, "id"));
        assertThat(lines.lines()).hasSize(365 + 52);
        assertThat(lines.lines().findFirst().orElseThrow())
                .startsWith("{\"metric\":\"larkfield.benefit\",\"subject\":{\"type\":\"INITIATIVE\",\"id\":\"id\"}")
                .contains("\"observedAt\":\"2025-11-01T12:00:00Z\"")
                .contains("\"externalId\":\"T-01/larkfield.benefit/2025-11-01\"");
    }
}
