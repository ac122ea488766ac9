package dev.openvmo.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Signing keys as they lie in the database. */
final class SealedKeys {
    private final Sql sql;
    private final MasterKey master;

    SealedKeys(Sql sql, MasterKey master) {
        this.sql = sql;
        this.master = master;
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
                    .algorithm(com.nimbusds.jose.JWSAlgorithm.ES256)
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
