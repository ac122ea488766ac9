package dev.openvmo.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.ResourceChecks;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    @TestFactory
    Stream<DynamicTest> portfolios() {
        return ResourceChecks.of("/v1/portfolios", Given::portfolioBody)
                .announced("portfolio", "portfolio")
                .portfolio("id")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("vision", "Every shop a warehouse")
                .unique("key")
                .heldBy("portfolios", portfolio -> Given.portfolio(id(portfolio, "id")))
                .heldBy("valueStreams", portfolio -> Given.valueStream(id(portfolio, "id"), "Checkout"))
                .heldBy("initiatives", portfolio -> Given.initiative(id(portfolio, "id"), "One"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> valueStreams() {
        return ResourceChecks.of("/v1/value-streams", Given::valueStreamBody)
                .announced("portfolio", "value-stream")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("customerSegment", "Shoppers")
                .unique("name")
                .heldBy("initiatives", Given::initiativeOf)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> initiatives() {
        return ResourceChecks.of("/v1/initiatives", Given::initiativeBody)
                .announced("portfolio", "initiative")
                .writtenBy("portfolio-manager")
                .changing("title")
                .optional("owner", "Ada Field")
                .unique("externalRef")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> importMappings() {
        return ResourceChecks.of("/v1/import-mappings", Given::mappingBody)
                .announced("portfolio", "import-mapping")
                .writtenBy("portfolio-manager")
                .changing("source")
                .unique("key")
                .tests();
    }

    private static UUID id(JsonNode view, String member) {
        return UUID.fromString(view.get(member).asText());
    }
}
