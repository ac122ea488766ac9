package dev.openvmo.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.seal.Seal;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

/** Signing keys as they lie in the database. */
@ApplicationScoped
class SealedKeys {
    private final Sql sql;
    private final Seal seal;

    SealedKeys(Sql sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** All of them; whoever changes them waits until this transaction is over. */
    List<SigningKey> lockAll() {
        sql.query("select pg_advisory_xact_lock(hashtext('signing_key'))").list(row -> true);
        return sql.query("select * from signing_key order by signs_from").list(this::read);
    }

    SigningKey make(Instant now, Instant signsFrom) {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            sql.query(
                            """
                            insert into signing_key (id, public_jwk, sealed, created_at, signs_from)
                            values (:id, :public, :sealed, :now, :from)
                            """)
                    .with("id", key.getKeyID())
                    .with("public", key.toPublicJWK().toJSONString())
                    .with("sealed", seal.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID()))
                    .with("now", now)
                    .with("from", signsFrom)
                    .update();
            return new SigningKey(key, now, signsFrom);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void remove(SigningKey key) {
        sql.query("delete from signing_key where id = :id")
                .with("id", key.key().getKeyID())
                .update();
    }

    private SigningKey read(Row row) {
        try {
            var plain = new String(seal.open(row.bytes("sealed"), row.text("id")), StandardCharsets.UTF_8);
            return new SigningKey(ECKey.parse(plain), row.instant("created_at"), row.instant("signs_from"));
        } catch (ParseException broken) {
            throw new IllegalStateException("a signing key cannot be read", broken);
        }
    }
}
