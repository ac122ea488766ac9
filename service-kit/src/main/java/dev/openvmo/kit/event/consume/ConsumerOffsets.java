package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * How far each partition has been applied, kept where the applied state is: both are committed or lost together, also
 * when the database is restored to an earlier day.
 */
@ApplicationScoped
class ConsumerOffsets {

    private final Sql sql;

    ConsumerOffsets(Sql sql) {
        this.sql = sql;
    }

    /** The next position of each partition that was read before; a topic made anew under the old name starts over. */
    Map<TopicPartition, Long> of(Map<String, Uuid> topics) {
        var positions = new HashMap<TopicPartition, Long>();
        sql.rows("select topic, topic_id, partition, position from consumed", row -> {
            var id = topics.get(row.getString(1));
            if (id != null && id.toString().equals(row.getString(2))) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(3)), row.getLong(4));
            }
            return null;
        });
        return positions;
    }

    /** Remembers in the running transaction that these were applied. */
    void advance(List<ConsumedRecord> applied) {
        var last = new HashMap<TopicPartition, ConsumedRecord>();
        applied.forEach(a -> last.put(new TopicPartition(a.topic(), a.partition()), a));
        var rows = List.copyOf(last.values());
        sql.update(
                """
                insert into consumed (topic, topic_id, partition, position)
                select * from unnest(?::text[], ?::text[], ?::int[], ?::bigint[])
                    on conflict (topic, partition)
                    do update set topic_id = excluded.topic_id, position = excluded.position
                """,
                rows.stream().map(ConsumedRecord::topic).toArray(String[]::new),
                rows.stream().map(a -> a.topicId().toString()).toArray(String[]::new),
                rows.stream().mapToInt(ConsumedRecord::partition).toArray(),
                rows.stream().mapToLong(a -> a.position() + 1).toArray());
    }
}
