package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.jboss.logging.Logger;

/** Hands an event that was put aside to its consumers again. */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Sql sql;
    private final Applier applier;
    private final JsonText json;
    private final References references;

    Replay(Sql sql, Applier applier, JsonText json, References references) {
        this.sql = sql;
        this.applier = applier;
        this.json = json;
        this.references = references;
    }

    /** In the running transaction; what the consumer throws is logged and thrown on. */
    public void of(UUID id) {
        var arrival = sql.query("select * from dead_letter where id = :id for update")
                .with("id", id)
                .one(this::arrival);
        try {
            applier.replay(arrival);
        } catch (RuntimeException e) {
            LOG.warnf(e, "dead letter %s is refused again", id);
            throw e;
        }
        sql.query("update dead_letter set replayed_at = clock_timestamp() where id = :id")
                .with("id", id)
                .update();
        references.applied();
    }

    private ConsumedRecord arrival(Row row) {
        var headers = new LinkedHashMap<String, String>();
        json.tree(row.text("headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return new ConsumedRecord(
                row.text("topic"),
                Uuid.fromString(row.text("topic_id")),
                row.integer("partition"),
                row.number("position"),
                row.text("key"),
                headers,
                row.bytes("payload"));
    }
}
