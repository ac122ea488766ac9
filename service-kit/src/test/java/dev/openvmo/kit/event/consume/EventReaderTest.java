package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    record Amount(BigDecimal amount, JsonNode raw) {}

    /** Eighteen digits before the point and twenty behind it, the last ones zero: no double has room for them. */
    @Test
    void decimalsAreReadToTheLastDigit() {
        var amount = "123456789012345678.98765432109876543200";
        var headers = new RecordHeaders().add("ce_stateversion", "1".getBytes(StandardCharsets.UTF_8));
        var payload = "{\"amount\": %1$s, \"raw\": {\"again\": %1$s}}".formatted(amount);

        var read = EventReader.read(new ConsumedRecord(
                        "openvmo.kit.thing",
                        Uuid.randomUuid(),
                        0,
                        0,
                        UUID.randomUUID().toString(),
                        ConsumedRecord.texts(headers),
                        payload.getBytes(StandardCharsets.UTF_8)))
                .as(Amount.class);

        assertThat(read.amount()).isEqualTo(new BigDecimal(amount));
        assertThat(read.raw().get("again").decimalValue()).isEqualTo(new BigDecimal(amount));
    }
}
