package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.json.TextForm;
import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.retention.RetentionConfig;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Table {@code former_id}: what items are called now that left as a file and came in again, for whoever brought them. So the
 * milestones of a file find the initiatives of another.
 */
@ApplicationScoped
class FormerIds implements Forgetting {
    private static final TextForm UUID_FORM = TextForm.of(UUID.class).orElseThrow();

    private final Sql sql;
    private final Caller caller;
    private final RetentionConfig config;

    FormerIds(Sql sql, Caller caller, RetentionConfig config) {
        this.sql = sql;
        this.caller = caller;
        this.config = config;
    }

    /** The id of the item where it is, or of what was made of it and still is. */
    Optional<UUID> here(JsonNode item, Listed list) {
        return id(item).flatMap(id -> Stream.of(id, now(Set.of(id)).getOrDefault(id, id))
                .filter(list::holds)
                .findFirst());
    }

    /** What callers say in the item, in which others are called what they are called now. */
    JsonNode renamed(JsonNode item, Set<String> readOnly) {
        var said = item.deepCopy();
        if (said instanceof ObjectNode object) {
            object.remove(readOnly);
        }
        var ids = new HashSet<UUID>();
        collect(said, ids);
        var now = ids.isEmpty() ? Map.<UUID, UUID>of() : now(ids);
        if (!now.isEmpty()) {
            rename(said, now);
        }
        return said;
    }

    private Map<UUID, UUID> now(Set<UUID> former) {
        var now = new HashMap<UUID, UUID>();
        sql.query("select former, id from former_id where caller = :caller and former = any (:former)")
                .with("caller", caller.subject())
                .with("former", former)
                .list(row -> now.put(row.uuid("former"), row.uuid("id")));
        return now;
    }

    private static Optional<UUID> id(JsonNode item) {
        return uuid(item.path("id"));
    }

    private static Optional<UUID> uuid(JsonNode node) {
        return node.isTextual() ? UUID_FORM.read().apply(node.textValue()).map(UUID.class::cast) : Optional.empty();
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        uuid(node).ifPresent(ids::add);
        node.forEach(each -> collect(each, ids));
    }

    private static void rename(JsonNode node, Map<UUID, UUID> now) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> uuid(member.getValue())
                    .map(now::get)
                    .ifPresent(id -> object.put(member.getKey(), id.toString())));
        }
        node.forEach(each -> rename(each, now));
    }

    /** This was made of the item. */
    void became(JsonNode item, UUID id) {
        id(item).ifPresent(former -> became(former, id));
    }

    private void became(UUID former, UUID id) {
        sql.query(
                        """
                        insert into former_id (caller, former, id, created_at)
                        values (:caller, :former, :id, clock_timestamp())
                        on conflict (caller, former) do update set id = excluded.id, created_at = excluded.created_at
                        """)
                .with("caller", caller.subject())
                .with("former", former)
                .with("id", id)
                .update();
    }

    @Override
    public String kind() {
        return "former-ids";
    }

    @Override
    public int some() {
        return sql.query(
                        """
                        delete from former_id where (caller, former) in (
                            select caller, former from former_id
                            where created_at < clock_timestamp() - make_interval(secs => :seconds)
                            limit 5000 for update skip locked)
                        """)
                .with("seconds", config.receipts().toSeconds())
                .update();
    }
}
