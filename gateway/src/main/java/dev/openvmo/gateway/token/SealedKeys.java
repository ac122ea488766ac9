package dev.openvmo.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Signing keys as they lie in the database. */
@ApplicationScoped
class SealedKeys {
    /** For development and tests only: it hides nothing from anybody. */
    private static final String OPEN = "b3BlbnZtbyBkZXZlbG9wbWVudCBvbmx5LCBubyBrZXk=";

    private final Sql sql;
    private final MasterKey master;

    SealedKeys(Sql sql, TokenConfig config) {
        this.sql = sql;
        this.master = MasterKey.of(setting(config));
    }

    private static String setting(TokenConfig config) {
        var set = config.masterKey().filter(text -> !text.isBlank());
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return set.orElse(OPEN);
        }
        if (set.filter(OPEN::equals).isPresent()) {
            throw MasterKey.refused("is the one for development");
        }
        return set.orElseThrow(() -> MasterKey.refused("is not set"));
    }

    /** All of them; whoever changes them waits until this transaction is over. */
    List<SigningKey> lockAll() {
        sql.rows("select pg_advisory_xact_lock(hashtext('signing_key'))", row -> true);
        return sql.rows("select * from signing_key order by signs_from", this::read);
    }

    SigningKey make(Instant now, Instant signsFrom) {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            sql.update(
                    "insert into signing_key (id, public_jwk, sealed, created_at, signs_from) values (?, ?, ?, ?, ?)",
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    master.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID()),
                    now.atOffset(ZoneOffset.UTC),
                    signsFrom.atOffset(ZoneOffset.UTC));
            return new SigningKey(key, now, signsFrom);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void remove(SigningKey key) {
        sql.update("delete from signing_key where id = ?", key.key().getKeyID());
    }

    private SigningKey read(ResultSet row) throws SQLException {
        try {
            var plain = new String(master.open(row.getBytes("sealed"), row.getString("id")), StandardCharsets.UTF_8);
            return new SigningKey(
                    ECKey.parse(plain),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("signs_from", OffsetDateTime.class).toInstant());
        } catch (ParseException broken) {
            throw new IllegalStateException("a signing key cannot be read", broken);
        }
    }
}
