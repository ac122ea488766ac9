package dev.openvmo.kit.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One statement with its values by name. A name it does not have, or one without a value, is a mistake of ours and fails. */
public final class Query {
    private final Sql sql;
    private final NamedSql named;
    private final Map<String, Object> values = new HashMap<>();

    Query(Sql sql, NamedSql named) {
        this.sql = sql;
        this.named = named;
    }

    /** The value of {@code :name}; null is a value. */
    public Query with(String name, Object value) {
        if (!named.names().contains(name)) {
            throw new IllegalArgumentException("no :" + name + " in " + named.text());
        }
        values.put(name, value);
        return this;
    }

    /** These values, each by its name. */
    public Query with(Map<String, ?> all) {
        all.forEach(this::with);
        return this;
    }

    /** The array of this field of all of them, as a column for {@code unnest}. */
    public <E> Query each(String name, Collection<E> all, Function<E, ?> field) {
        return with(name, all.stream().map(field).toList());
    }

    /** All rows. */
    public <T> List<T> list(Function<Row, T> row) {
        return sql.prepared(named.statement(), statement -> {
            bind(statement);
            try (var result = statement.executeQuery()) {
                var read = new Row(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.apply(read));
                }
                return rows;
            }
        });
    }

    /** The first row, if there is one and it is not null. */
    public <T> Optional<T> first(Function<Row, T> row) {
        var rows = list(row);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** The only row: more or fewer are a mistake of ours. */
    public <T> T one(Function<Row, T> row) {
        var rows = list(row);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows, not one, from " + named.text());
        }
        return rows.get(0);
    }

    /** The number of rows changed. */
    public int update() {
        return sql.prepared(named.statement(), statement -> {
            bind(statement);
            return statement.executeUpdate();
        });
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (var name : named.names()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no value for :" + name + " in " + named.text());
            }
            Binding.set(statement, place++, values.get(name));
        }
    }
}
