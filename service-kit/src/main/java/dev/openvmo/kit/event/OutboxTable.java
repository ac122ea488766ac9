package dev.openvmo.kit.event;

import dev.openvmo.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The outbox in SQL: versions raised and rows written set-based, whatever their number. */
@ApplicationScoped
class OutboxTable {

    // Rows are locked in key order, so that two transactions with common aggregates never wait for each other in a
    // ring.
    private static final String RAISE =
            """
            with raised as (
                insert into aggregate_version as v (topic, id, state_version)
                select k.topic, k.id, e.base + 1
                  from unnest(?::text[], ?::uuid[]) as k(topic, id), (select epoch << 32 as base from event_epoch) e
                 order by k.topic, k.id
                    on conflict (topic, id)
                    do update set state_version = greatest(v.state_version + 1, excluded.state_version)
                returning topic, id, state_version)
            select raised.*, current_setting('openvmo.readable', true) from raised
            """;

    private static final String INSERT =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                                previousportfolioid, actor, requestid, traceparent, occurred_at)
            select r.id, r.aggregatetype, r.aggregateid, r.type, r.payload, r.topic, r.stateversion, r.portfolioid,
                   r.previousportfolioid, ?, ?, ?, clock_timestamp()
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::uuid[])
                   with ordinality
                   as r(id, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                        previousportfolioid, position)
             order by r.position
            """;

    private final EventContext context;

    OutboxTable(EventContext context) {
        this.context = context;
    }

    /** The new versions, and how far the transaction may read. */
    record Raised(Map<Pending.Key, Long> versions, String readable) {}

    /** Locks the aggregates and gives each its next state version. */
    Raised raise(Connection connection, List<Pending.Key> keys) throws SQLException {
        var byTopic = new HashMap<String, Aggregate>();
        keys.forEach(k -> byTopic.put(k.aggregate().topic(), k.aggregate()));
        try (var statement = connection.prepareStatement(RAISE)) {
            statement.setArray(
                    1, array(connection, "text", keys, k -> k.aggregate().topic()));
            statement.setArray(2, array(connection, "uuid", keys, Pending.Key::id));
            var versions = new HashMap<Pending.Key, Long>();
            var readable = "";
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = new Pending.Key(byTopic.get(rows.getString(1)), rows.getObject(2, UUID.class));
                    versions.put(key, rows.getLong(3));
                    readable = rows.getString(4);
                }
            }
            return new Raised(versions, readable == null ? "" : readable);
        }
    }

    /** Writes the rows; the relay takes them in this order per topic. */
    void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            var cause = context.cause();
            statement.setString(1, context.actor());
            statement.setString(2, cause.requestId());
            statement.setString(3, cause.traceparent());
            statement.setArray(4, array(connection, "uuid", rows, r -> Ids.next()));
            statement.setArray(5, array(connection, "text", rows, OutboxRow::aggregateType));
            statement.setArray(6, array(connection, "text", rows, OutboxRow::aggregateId));
            statement.setArray(7, array(connection, "text", rows, OutboxRow::type));
            statement.setArray(8, array(connection, "text", rows, OutboxRow::payload));
            statement.setArray(9, array(connection, "text", rows, OutboxRow::topic));
            statement.setArray(10, array(connection, "bigint", rows, OutboxRow::stateVersion));
            statement.setArray(11, array(connection, "uuid", rows, OutboxRow::portfolioId));
            statement.setArray(12, array(connection, "uuid", rows, OutboxRow::previousPortfolioId));
            statement.executeUpdate();
        }
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<T> items, Function<T, Object> column) throws SQLException {
        var values = new ArrayList<Object>(items.size());
        items.forEach(item -> values.add(column.apply(item)));
        return connection.createArrayOf(type, values.toArray());
    }
}
