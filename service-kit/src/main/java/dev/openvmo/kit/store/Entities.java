package dev.openvmo.kit.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What set-based work asks of the ORM. */
public final class Entities {
    private Entities() {}

    /**
     * Those of the ids that there are, in one statement whose plan is the same for any number of them (a query with
     * {@code in :ids} is translated anew at every call).
     */
    public static <T> Stream<T> byIds(EntityManager entities, Class<T> type, Collection<UUID> ids) {
        return entities.unwrap(Session.class).findMultiple(type, List.copyOf(ids)).stream()
                .filter(Objects::nonNull);
    }
}
