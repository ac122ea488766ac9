package dev.openvmo.metrics.sources;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.seal.Seal;
import dev.openvmo.kit.store.Sql;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Table {@code intake_secret}: secrets that must be read back, because signatures are made with them, and are sealed. */
@Startup
@ApplicationScoped
class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;
    private final Seal seal;

    Secrets(Sql sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** A new one, in the form that Standard Webhooks 1.0.0 (Signature scheme) gives symmetric secrets: a text to every sender. */
    static String make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** Keeps a live one of this source; answers its id. */
    UUID keep(IntakeSourceEntity source, String secret) {
        var id = Ids.next();
        var sealed = seal.seal(secret.getBytes(StandardCharsets.UTF_8), name(id));
        sql.query(
                        """
                        insert into intake_secret (id, portfolio_id, source_id, sealed)
                        values (:id, :portfolio, :source, :sealed)
                        """)
                .with("id", id)
                .with("portfolio", source.portfolioId)
                .with("source", source.id)
                .with("sealed", Base64.getEncoder().encodeToString(sealed))
                .update();
        return id;
    }

    void forget(UUID id) {
        sql.query("delete from intake_secret where id = :id").with("id", id).update();
    }

    /** As the sender knows it. */
    String open(UUID id, String sealed) {
        return new String(seal.open(Base64.getDecoder().decode(sealed), name(id)), StandardCharsets.UTF_8);
    }

    private static String name(UUID id) {
        return "intake-secret " + id;
    }
}
