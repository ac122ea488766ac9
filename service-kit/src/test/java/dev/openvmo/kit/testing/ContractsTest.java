package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.event.Aggregate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every contract has a sample, and it obeys its schema. */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final String SCHEMA = ".v1.schema.json";

    @TestFactory
    Stream<DynamicTest> everySampleObeysItsSchema() throws IOException {
        return aggregates()
                .map(aggregate ->
                        DynamicTest.dynamicTest(aggregate.topic(), () -> assertThat(Contracts.samples(aggregate))
                                .allSatisfy(sample -> assertThat(Contracts.violations(aggregate, sample))
                                        .isEmpty())));
    }

    private static Stream<Aggregate> aggregates() throws IOException {
        try (var files = Files.walk(CONTRACTS)) {
            return files
                    .filter(file -> file.toString().endsWith(SCHEMA))
                    .sorted()
                    .map(file -> new Aggregate(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replace(SCHEMA, "")))
                    .toList()
                    .stream();
        }
    }
}
