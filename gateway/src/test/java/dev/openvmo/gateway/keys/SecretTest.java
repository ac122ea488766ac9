package dev.openvmo.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final UUID id = UUID.fromString("0198c0de-0000-7000-8000-000000000002");

    @Test
    void whatIsIssuedIsRead() {
        var secret = Secret.forKey(id);
        var read = Secret.parse(secret.text()).orElseThrow();
        assertThat(read).isEqualTo(secret);
        assertThat(read.matches(secret.hash())).isTrue();
        assertThat(Secret.forKey(id).matches(secret.hash()))
                .as("another secret of the same key")
                .isFalse();
        assertThat(secret.hash()).hasSize(32);
    }

    @Test
    void aKeyMadeElsewhereHasAlwaysTheSameId() {
        var text = "ovmo_admin_" + "x".repeat(43);
        assertThat(Secret.parse(text).orElseThrow().id())
                .isEqualTo(Secret.parse(text).orElseThrow().id());
    }

    @Test
    void whatHasNotTheFormIsNoKey() {
        assertThat(Secret.parse("ovmo_1_short")).isEmpty();
        assertThat(Secret.parse("OVMO_1_" + "x".repeat(43))).isEmpty();
        assertThat(Secret.parse("ovmo_1_" + "x".repeat(42) + "'")).isEmpty();
        assertThat(Secret.parse("")).isEmpty();
    }

    @Test
    void theSecretIsNeverPrinted() {
        var secret = Secret.forKey(id);
        assertThat(secret.toString()).doesNotContain(secret.text()).contains(id.toString());
    }
}
