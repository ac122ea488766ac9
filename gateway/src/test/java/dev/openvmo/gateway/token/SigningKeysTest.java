package dev.openvmo.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningKeysTest {
    private final SigningKeys keys;
    private final SealedKeys sealed;
    private final Work work;

    SigningKeysTest(SigningKeys keys, SealedKeys sealed, Work work) {
        this.keys = keys;
        this.sealed = sealed;
        this.work = work;
    }

    @Test
    void aNewKeyIsPublishedFirstSignsLaterAndTheOldOneStaysKnown() throws SQLException {
        var old = keys.current().key().getKeyID();
        var now = Instant.now();
        var made = work.asService(() -> sealed.make(now, now.plusSeconds(600)));
        var next = made.key().getKeyID();
        keys.renew();
        assertThat(keys.published().getKeyByKeyId(next)).isNotNull();
        assertThat(keys.current().key().getKeyID()).isEqualTo(old);

        sql("update signing_key set signs_from = now() - interval '1 second' where id = '" + next + "'");
        keys.renew();
        assertThat(keys.current().key().getKeyID()).isEqualTo(next);
        assertThat(keys.published().getKeyByKeyId(old)).isNotNull();

        sql("update signing_key set signs_from = signs_from - interval '2 hours'");
        keys.renew();
        assertThat(keys.published().getKeyByKeyId(old))
                .as("nobody holds its tokens any more")
                .isNull();
    }

    @Test
    void replicasThatLookAtTheSameTimeMakeOneKey() {
        var before = keys.published().size();
        keys.renew();
        keys.renew();
        assertThat(keys.published().size()).isEqualTo(before);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = Backing.superuser();
                var run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }
}
