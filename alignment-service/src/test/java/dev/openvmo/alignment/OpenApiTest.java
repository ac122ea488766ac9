package dev.openvmo.alignment;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.GoldenContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we promise to callers changes only where it is meant to. */
@QuarkusTest
class OpenApiTest {
    @Test
    void theDocumentIsTheGoldenOne() {
        GoldenContract.document();
    }

    @Test
    void listsAreFilteredAndSortedByWhatTheyWere() {
        GoldenContract.lists(
                Map.of("/v1/alignment-scores/{initiativeId}/history", Given.initiative(Given.portfolio())));
    }
}
