package dev.openvmo.gateway.keys;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lets the configured key in as administrator, once: a key that was known and revoked stays out. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String ADMIT =
            """
            insert into api_key (id, name, secret_hash, created_at, updated_at, version)
            select :id, 'first administrator', :hash, instant(), instant(), 1
             where not exists (select from api_key_history h where h.id = :id)
            on conflict (id) do nothing
            """;
    private static final String GRANT =
            """
            insert into access_grant (id, api_key_id, role, portfolio_id, created_at, updated_at, version)
            values (:id, :key, :role, null, instant(), instant(), 1)
            """;

    private final KeysConfig config;
    private final Work work;
    private final Sql sql;

    FirstAdministrator(KeysConfig config, Work work, Sql sql) {
        this.config = config;
        this.work = work;
        this.sql = sql;
    }

    void admit(@Observes StartupEvent event) {
        config.bootstrapAdminKey().filter(text -> !text.isBlank()).ifPresent(this::admit);
    }

    private void admit(String text) {
        var secret = Secret.parse(text.strip())
                .orElseThrow(() -> new IllegalStateException(
                        "OPENVMO_BOOTSTRAP_ADMIN_KEY has not the form ovmo_<id>_<at least 32 random characters>"));
        work.asService(() -> {
            var admit = sql.query(ADMIT).with("id", secret.id()).with("hash", secret.hash());
            if (admit.update() == 1) {
                sql.query(GRANT)
                        .with("id", Ids.next())
                        .with("key", secret.id())
                        .with("role", Roles.ADMIN)
                        .update();
                LOG.infof("the first administrator's key is admitted: %s", secret.id());
            }
        });
    }
}
