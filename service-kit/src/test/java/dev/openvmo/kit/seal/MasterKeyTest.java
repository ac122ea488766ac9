package dev.openvmo.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final byte[] PLAIN = "a private key".getBytes(StandardCharsets.UTF_8);

    private static MasterKey random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return MasterKey.of(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void whatIsSealedOpensUnderItsNameOnly() {
        var key = random();
        var sealed = key.seal(PLAIN, "one");
        assertThat(key.open(sealed, "one")).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
        assertThatThrownBy(() -> key.open(sealed, "two")).hasMessageContaining("OPENVMO_MASTER_KEY");
        assertThatThrownBy(() -> random().open(sealed, "one")).hasMessageContaining("OPENVMO_MASTER_KEY");
        assertThat(key.seal(PLAIN, "one")).as("never the same twice").isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", ""})
    void whatProtectsNothingIsRefusedByName(String setting) {
        assertThatThrownBy(() -> MasterKey.of(setting)).hasMessageStartingWith("OPENVMO_MASTER_KEY");
    }
}
