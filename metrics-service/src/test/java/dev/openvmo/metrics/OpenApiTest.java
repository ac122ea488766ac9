package dev.openvmo.metrics;

import dev.openvmo.kit.testing.GoldenContract;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What we promise to callers changes only where it is meant to. */
@QuarkusTest
class OpenApiTest {
    @Inject
    Neighbours neighbours;

    @Test
    void theDocumentIsTheGoldenOne() {
        GoldenContract.document();
    }

    @Test
    void listsAreFilteredAndSortedByWhatTheyWere() {
        Measuring.metric("openapi.savings", "GBP", "SUM", "VALUE");
        var initiative = neighbours.initiative(neighbours.portfolio());
        var benefit = Measuring.create(
                "/v1/benefits", Measuring.benefitBody(initiative, "openapi.savings", "\"disbenefit\":false"));
        var source = Measuring.create(
                "/v1/intake-sources", Measuring.intakeSourceBody(neighbours.portfolio(), "GITHUB", ""));
        var lesson = Measuring.create("/v1/lessons", Measuring.lessonBody(neighbours.portfolio()));
        GoldenContract.lists(Map.of(
                "/v1/lessons/{id}/reuses",
                UUID.fromString(lesson),
                "/v1/benefits/{id}/forecasts",
                UUID.fromString(benefit),
                "/v1/intake-sources/{id}/deliveries",
                UUID.fromString(source)));
    }
}
