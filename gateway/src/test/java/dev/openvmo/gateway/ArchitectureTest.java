package dev.openvmo.gateway;

import dev.openvmo.kit.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return HouseRules.of("dev.openvmo.gateway");
    }
}
