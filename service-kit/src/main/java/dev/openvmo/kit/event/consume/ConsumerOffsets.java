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
        sql.query("select topic, topic_id, partition, position from consumed").list(row -> {
            var id = topics.get(row.text("topic"));
            return id != null && id.toString().equals(row.text("topic_id"))
                    ? positions.put(
                            new TopicPartition(row.text("topic"), row.integer("partition")), row.number("position"))
                    : null;
        });
        return positions;
    }

    /** Remembers in the running transaction that these were applied. */
    void advance(List<ConsumedRecord> applied) {
        var last = new HashMap<TopicPartition, ConsumedRecord>();
        applied.forEach(a -> last.put(new TopicPartition(a.topic(), a.partition()), a));
        var rows = last.values();
        sql.query(
                        """
                        insert into consumed (topic, topic_id, partition, position)
                        select * from unnest(:topics::text[], :ids::text[], :partitions::int[], :positions::bigint[])
                            on conflict (topic, partition)
                            do update set topic_id = excluded.topic_id, position = excluded.position
                        """)
                .each("topics", rows, ConsumedRecord::topic)
                .each("ids", rows, record -> record.topicId().toString())
                .each("partitions", rows, ConsumedRecord::partition)
                .each("positions", rows, record -> record.position() + 1)
                .update();
    }
}
