package dev.openvmo.gateway.keys;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Writes tables {@code api_key} and {@code access_grant}, with who did it. */
@ApplicationScoped
class KeyStore {
    private final Sql sql;
    private final Caller caller;

    KeyStore(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Whoever reads the key after this in the transaction reads it as it stays until its end. */
    void lock(UUID key) {
        sql.query("select from api_key where id = :id for update")
                .with("id", key)
                .list(row -> true);
    }

    /** The same of the key that holds a grant. */
    void lockHolder(UUID grant) {
        sql.query("select from api_key where id = (select api_key_id from access_grant where id = :id) for update")
                .with("id", grant)
                .list(row -> true);
    }

    void addKey(UUID id, String name, byte[] secretHash, Instant expiresAt) {
        sql.query(
                        """
                        insert into api_key (id, name, secret_hash, expires_at, created_by, created_at, updated_at, version)
                        values (:id, :name, :hash, :expires, :by, instant(), instant(), 1)""")
                .with("id", id)
                .with("name", name)
                .with("hash", secretHash)
                .with("expires", expiresAt)
                .with("by", caller.subject())
                .update();
    }

    /** The new grant's id. */
    UUID addGrant(UUID key, String role, UUID portfolioId) {
        var id = Ids.next();
        sql.query(
                        """
                        insert into access_grant (id, api_key_id, role, portfolio_id, created_by, created_at, updated_at, version)
                        values (:id, :key, :role, :portfolio, :by, instant(), instant(), 1)""")
                .with("id", id)
                .with("key", key)
                .with("role", role)
                .with("portfolio", portfolioId)
                .with("by", caller.subject())
                .update();
        return id;
    }

    /** A key shows its grants: it has a new version with each change of them. */
    void touch(UUID key) {
        sql.query("update api_key set version = version + 1, updated_at = instant() where id = :id")
                .with("id", key)
                .update();
    }

    void removeKey(UUID id) {
        sql.query("delete from access_grant where api_key_id = :id")
                .with("id", id)
                .update();
        sql.query("delete from api_key where id = :id").with("id", id).update();
    }

    void removeGrant(UUID id) {
        sql.query("delete from access_grant where id = :id").with("id", id).update();
    }
}
