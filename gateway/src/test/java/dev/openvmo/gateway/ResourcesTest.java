package dev.openvmo.gateway;

import dev.openvmo.gateway.testing.Keys;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.ResourceChecks;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    @BeforeAll
    static void callersSendKeys() {
        As.sending(Keys::holding, "/openapi.json");
    }

    @TestFactory
    Stream<DynamicTest> apiKeys() {
        return ResourceChecks.of("/v1/api-keys", () -> "{\"name\":\"%s\"}".formatted(Names.next("key")))
                .secluded()
                .neverChanged()
                .oneAtATime()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> grants() {
        return ResourceChecks.of("/v1/grants", ResourcesTest::grantBody)
                .secluded()
                .neverChanged()
                .oneAtATime()
                .tests();
    }

    private static String grantBody() {
        return """
            {"apiKeyId":"%s","role":"viewer","portfolioId":"%s"}"""
                .formatted(Keys.idle(), Ids.next());
    }
}
