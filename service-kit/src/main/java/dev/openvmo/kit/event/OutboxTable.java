package dev.openvmo.kit.event;

import dev.openvmo.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
    private static final String RAISED =
            """
            raised as (
                insert into aggregate_version as v (topic, id, state_version)
                select k.topic, k.id, e.base + 1
                  from k, (select epoch << 32 as base from event_epoch) e
                 order by k.topic, k.id
                    on conflict (topic, id)
                    do update set state_version = greatest(v.state_version + 1, excluded.state_version)
                returning topic, id, state_version)
            """;

    // The setting is looked at (materialized) before it is changed.
    private static final String RAISE_AND_READ_ALL =
            """
            with former as materialized (select current_setting('openvmo.readable', true) as readable),
            k as (select * from unnest(?::text[], ?::uuid[]) as k(topic, id)),
            """
                    + RAISED
                    + """
                    select raised.*, former.readable, set_config('openvmo.readable', 'all', true)
                      from former cross join raised
                    """;

    private static final String ROWS =
            """
            r as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                                     ?::uuid[], ?::uuid[])
                  with ordinality as r(key, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                                       previousportfolioid, position),
                  (values (?::text, ?::text, ?::text)) as c(actor, requestid, traceparent))
            """;

    private static final String INSERT =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, topic, stateversion, portfolioid,
                                previousportfolioid, actor, requestid, traceparent, occurred_at)
            select r.key, r.aggregatetype, r.aggregateid, r.type, r.payload, r.topic, %s, r.portfolioid,
                   r.previousportfolioid, r.actor, r.requestid, r.traceparent, clock_timestamp()
              from r %s
             order by r.position
            """;

    private static final String INSERT_READ = "with " + ROWS + INSERT.formatted("r.stateversion", "");

    private static final String ANNOUNCE = "with "
            + ROWS
            + ", k as (select r.topic, r.aggregateid::uuid as id from r), "
            + RAISED
            + INSERT.formatted(
                    "raised.state_version",
                    "join raised on raised.topic = r.topic and raised.id = r.aggregateid::uuid");

    private final EventContext context;

    OutboxTable(EventContext context) {
        this.context = context;
    }

    /** The new versions, and how far the transaction could read. */
    record Raised(Map<Pending.Key, Long> versions, String readable) {}

    /** Locks the aggregates and gives each its next state version; from here on the transaction reads everything. */
    Raised raiseAndReadAll(Connection connection, List<Pending.Key> keys) throws SQLException {
        var byTopic = new HashMap<String, Aggregate>();
        keys.forEach(k -> byTopic.put(k.aggregate().topic(), k.aggregate()));
        try (var statement = connection.prepareStatement(RAISE_AND_READ_ALL)) {
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

    /** Lets the transaction read no more than this. */
    void readOnly(Connection connection, String portfolios) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('openvmo.readable', ?, true)")) {
            statement.setString(1, portfolios);
            statement.execute();
        }
    }

    /** Writes the rows with their versions; the relay takes them in this order per topic. */
    void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
        execute(connection, INSERT_READ, rows);
    }

    /** Locks the aggregates, gives each its next state version, and writes the rows with these. */
    void announce(Connection connection, List<OutboxRow> rows) throws SQLException {
        execute(connection, ANNOUNCE, rows);
    }

    private void execute(Connection connection, String sql, List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private void bind(Connection connection, PreparedStatement statement, List<OutboxRow> rows) throws SQLException {
        statement.setArray(1, array(connection, "uuid", rows, r -> Ids.next()));
        statement.setArray(2, array(connection, "text", rows, OutboxRow::aggregateType));
        statement.setArray(3, array(connection, "text", rows, OutboxRow::aggregateId));
        statement.setArray(4, array(connection, "text", rows, OutboxRow::type));
        statement.setArray(5, array(connection, "text", rows, OutboxRow::payload));
        statement.setArray(6, array(connection, "text", rows, OutboxRow::topic));
        statement.setArray(7, array(connection, "bigint", rows, OutboxRow::stateVersion));
        statement.setArray(8, array(connection, "uuid", rows, OutboxRow::portfolioId));
        statement.setArray(9, array(connection, "uuid", rows, OutboxRow::previousPortfolioId));
        var cause = context.cause();
        statement.setString(10, context.actor());
        statement.setString(11, cause.requestId());
        statement.setString(12, cause.traceparent());
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<T> items, Function<T, Object> column) throws SQLException {
        var values = new ArrayList<Object>(items.size());
        items.forEach(item -> values.add(column.apply(item)));
        return connection.createArrayOf(type, values.toArray());
    }
}
