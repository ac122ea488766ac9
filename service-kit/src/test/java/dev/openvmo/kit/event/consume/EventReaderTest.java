package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.UnreadableEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    record Amount(BigDecimal amount, JsonNode raw) {}

    /** Eighteen digits before the point and twenty behind it, the last ones zero: no double has room for them. */
    @Test
    void decimalsAreReadToTheLastDigit() {
        var amount = "123456789012345678.98765432109876543200";
        var payload = "{\"amount\": %1$s, \"raw\": {\"again\": %1$s}}".formatted(amount);

        var read = read("1", payload).as(Amount.class);

        assertThat(read.amount()).isEqualTo(new BigDecimal(amount));
        assertThat(read.raw().get("again").decimalValue()).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "18014398509481984", "0", "-1", "", "1.0"})
    void aVersionThatNobodyEverGaveFreezesNoKey(String version) {
        assertThatThrownBy(() -> read(version, "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("ce_stateversion");
    }

    @Test
    void whatSomebodyElseWroteStaysInItsLineOfTheLog() {
        assertThat(ConsumedRecord.printable("key\r\n2026-11-25 INFO all is well\u001b[0m"))
                .isEqualTo("key\uFFFD\uFFFD2026-11-25 INFO all is well\uFFFD[0m");
        assertThat(ConsumedRecord.printable("x".repeat(9_000))).hasSize(501);
    }

    private static StateEvent read(String version, String payload) {
        var headers = new RecordHeaders().add("ce_stateversion", version.getBytes(StandardCharsets.UTF_8));
        return EventReader.read(new ConsumedRecord(
                "openvmo.kit.thing",
                Uuid.randomUuid(),
                0,
                0,
                UUID.randomUUID().toString(),
                ConsumedRecord.texts(headers),
                payload.getBytes(StandardCharsets.UTF_8)));
    }
}
