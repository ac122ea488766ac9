package dev.openvmo.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration NOTICE = Duration.ofMinutes(10);

    private final SigningKey old = key(START);
    private final SigningKey next = key(START.plus(LIFE));

    private static SigningKey key(Instant from) {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256).generate(), from, from);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void theFirstKeyIsDueAtOnce() {
        assertThat(new Rotation(List.of(), START).due(LIFE, NOTICE)).contains(START);
        assertThat(new Rotation(List.of(), START).current()).isEmpty();
    }

    @Test
    void aKeySignsForItsLifeAndTheNextIsMadeBeforeItsEnd() {
        var early = new Rotation(List.of(old), START.plus(LIFE).minus(Duration.ofMinutes(11)));
        var late = new Rotation(List.of(old), START.plus(LIFE).minus(Duration.ofMinutes(9)));
        assertThat(early.due(LIFE, NOTICE)).isEmpty();
        assertThat(late.due(LIFE, NOTICE)).isPresent();
    }

    @Test
    void aNewKeyIsKnownBeforeItSigns() {
        var before = new Rotation(List.of(old, next), START.plus(LIFE).minusSeconds(1));
        var after = new Rotation(List.of(old, next), START.plus(LIFE));
        assertThat(before.current()).contains(old);
        assertThat(before.due(LIFE, NOTICE)).isEmpty();
        assertThat(after.current()).contains(next);
    }

    @Test
    void thePreviousKeyStaysUntilNobodyCanHoldItsTokens() {
        assertThat(new Rotation(List.of(old, next), START.plus(LIFE).plusSeconds(3599)).over())
                .isEmpty();
        assertThat(new Rotation(List.of(old, next), START.plus(LIFE).plusSeconds(3600)).over())
                .containsExactly(old);
        assertThat(new Rotation(List.of(old), START.plus(LIFE)).over()).isEmpty();
    }
}
