package dev.openvmo.metrics.observations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.Contracts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RejectionTest {
    @Test
    void theContractNamesEveryReasonAndNoOther() {
        var reasons = Contracts.schema(ReceiptStates.AGGREGATE)
                .at("/properties/rejections/items/properties/reason/description")
                .textValue();

        assertThat(reasons.substring(reasons.indexOf(": ") + 2).split(", "))
                .isEqualTo(Arrays.stream(Rejection.values()).map(Enum::name).toArray());
    }
}
