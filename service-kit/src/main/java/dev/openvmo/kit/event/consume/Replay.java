package dev.openvmo.kit.event.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.event.EventSignals;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.jboss.logging.Logger;

/** Hands an event that was put aside to its consumers again. */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Sql sql;
    private final Applier applier;
    private final ObjectMapper json;
    private final EventSignals signals;

    Replay(Sql sql, Applier applier, ObjectMapper json, EventSignals signals) {
        this.sql = sql;
        this.applier = applier;
        this.json = json;
        this.signals = signals;
    }

    /** In the running transaction; what the consumer throws is logged and thrown on. */
    public void of(UUID id) {
        var arrival = sql.row("select * from dead_letter where id = ? for update", this::arrival, id);
        try {
            applier.replay(arrival);
        } catch (RuntimeException e) {
            LOG.warnf(e, "dead letter %s is refused again", id);
            throw e;
        }
        sql.update("update dead_letter set replayed_at = clock_timestamp() where id = ?", id);
        signals.applied().raise();
    }

    private ConsumedRecord arrival(ResultSet row) throws SQLException {
        try {
            var headers = json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
            return new ConsumedRecord(
                    row.getString("topic"),
                    Uuid.fromString(row.getString("topic_id")),
                    row.getInt("partition"),
                    row.getLong("position"),
                    row.getString("key"),
                    new EventHeaders(headers),
                    row.getBytes("payload"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter's headers are not JSON", e);
        }
    }
}
