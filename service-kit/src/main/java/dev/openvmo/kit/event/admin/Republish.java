package dev.openvmo.kit.event.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.operation.OperationRunner;
import dev.openvmo.kit.operation.OperationView;
import dev.openvmo.kit.operation.Operations;
import dev.openvmo.kit.operation.Progress;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Announces every current state again, and every deletion: the answer to a lost Kafka and, with a raised epoch, to a
 * restored database, whose state versions would otherwise be older than what neighbours have seen.
 */
@ApplicationScoped
class Republish implements OperationRunner {

    private static final int CHUNK = 500;

    // What is there, and what was announced once and may be gone by now.
    private static final String NEXT =
            """
            select id from unnest(:there::uuid[]) as there (id)
            union
            (select id from aggregate_version where topic = :topic and id > :after order by id limit :chunk)
            order by id limit :chunk
            """;

    private final Sql sql;
    private final Work work;
    private final Outbox outbox;
    private final Operations operations;
    private final Instance<StateSource> sources;

    Republish(Sql sql, Work work, Outbox outbox, Operations operations, Instance<StateSource> sources) {
        this.sql = sql;
        this.work = work;
        this.outbox = outbox;
        this.operations = operations;
        this.sources = sources;
    }

    OperationView start(boolean raiseEpoch) {
        if (raiseEpoch) {
            // Ten-minute steps since 2026: above the epochs that were raised after the backup was made and lost with
            // it.
            sql.query(
                            """
                            update event_epoch
                               set epoch = greatest(epoch + 1, (extract(epoch from now() - timestamptz '2026-01-01 00:00Z') / 600)::bigint)
                            """)
                    .update();
        }
        sql.query("update outbox set parked_at = null, parked_reason = null where parked_at is not null")
                .update();
        return operations.start(kind(), null, Map.of("raiseEpoch", raiseEpoch));
    }

    @Override
    public String kind() {
        return "republish";
    }

    @Override
    public Object run(UUID operationId, JsonNode parameters, Progress progress) {
        var announced = new LinkedHashMap<String, Integer>();
        var all = sources.stream().toList();
        for (var source : all) {
            var topic = source.aggregate().topic();
            progress.at((double) announced.size() / all.size(), topic);
            announced.put(topic, republish(source, progress));
        }
        return announced;
    }

    private int republish(StateSource source, Progress progress) {
        var total = 0;
        UUID after = null;
        while (!progress.cancelled()) {
            var from = after;
            var ids = work.asService(() -> {
                var next = next(source, from);
                outbox.again(source.aggregate(), next);
                return next;
            });
            if (ids.isEmpty()) {
                break;
            }
            total += ids.size();
            after = ids.get(ids.size() - 1);
        }
        return total;
    }

    private List<UUID> next(StateSource source, UUID after) {
        return sql.query(NEXT)
                .with("there", source.idsAfter(after, CHUNK))
                .with("topic", source.aggregate().topic())
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("chunk", CHUNK)
                .list(row -> row.uuid("id"));
    }
}
