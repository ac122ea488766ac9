package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.services.ServiceUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Changes that came before their service had their repository are its from then on. */
@ApplicationScoped
class RepositoryLinking implements ServiceUser {
    private final Sql sql;

    RepositoryLinking(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void changed(Set<UUID> services) {
        sql.query(
                        """
                        update change c set service_id = s.id, version = c.version + 1, updated_at = (select instant())
                        from delivery_service s
                        where s.id = any (:services) and c.portfolio_id = s.portfolio_id and c.service_id is null
                            and c.repository = any (s.repositories)
                        """)
                .with("services", services)
                .update();
    }
}
