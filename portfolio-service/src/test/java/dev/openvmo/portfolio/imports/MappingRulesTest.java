package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingRulesTest {
    @Test
    void aSensibleMappingHasNoFaults() {
        assertThat(MappingRules.faults(RowReaderTest.mapping())).isEmpty();
    }

    @Test
    void aMappingNamesEachThingAndNamesItOnce() {
        var faults = MappingRules.faults(mapping(column("title", "A", null), column("title", "B", null)));

        assertThat(faults)
                .extracting(MappingRules.Fault::detail)
                .containsExactly(
                        "is the target of another column too", "must have a column with the target externalId");
    }

    @Test
    void aStateIsNothingWithoutTheMeaningOfItsWords() {
        var faults = MappingRules.faults(
                mapping(column("externalId", "A", null), column("title", "B", null), column("state", "C", null)));

        assertThat(faults)
                .containsExactly(new MappingRules.Fault(2, "target", "needs states that say what its words mean"));
    }

    @Test
    void aColumnIsFoundInOneWay() {
        var faults = MappingRules.faults(
                mapping(column("externalId", "A", "B"), column("title", null, null), column("tag", "C", null)));

        assertThat(faults).extracting(MappingRules.Fault::column).containsExactly(0, 1);
    }

    private static MappingRequest mapping(ColumnRequest... columns) {
        return new MappingRequest("k", new UUID(0, 1), "s", null, null, null, null, List.of(columns), null);
    }

    private static ColumnRequest column(String target, String name, String prefix) {
        return new ColumnRequest(target, name, prefix, null, null, null, null, null, null, null, null, null, null);
    }
}
