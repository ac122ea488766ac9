package dev.openvmo.metrics;

import dev.openvmo.kit.testing.TemporalTables;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class TemporalTablesTest {
    @TestFactory
    Stream<DynamicTest> everyTableRemembersAndGuards() {
        return TemporalTables.checks("metric", "metric_history", "maturity_model", "maturity_model_history");
    }
}
