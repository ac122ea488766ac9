package dev.openvmo.kit.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Plain SQL in the running transaction, its values by name. A failure keeps its SQLState (see {@link Conflicts}). */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource source;
    private final LoadingCache<String, NamedSql> texts =
            Caffeine.newBuilder().maximumSize(2_000).build(NamedSql::of);

    Sql(AgroalDataSource source) {
        this.source = source;
    }

    /** A statement whose values are {@code :named}. */
    public Query query(String text) {
        return new Query(this, texts.get(text));
    }

    /** A statement without values or rows, such as {@code savepoint}. */
    public void execute(String text) {
        prepared(text, none -> {}, PreparedStatement::execute);
    }

    /** Makes one row into a value. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> rows(String sql, RowReader<T> row, Object... parameters) {
        return with(sql, parameters, statement -> {
            try (var result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        });
    }

    /** The first row, or null. */
    public <T> T row(String sql, RowReader<T> row, Object... parameters) {
        var rows = rows(sql, row, parameters);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The number of rows changed. */
    public int update(String sql, Object... parameters) {
        return with(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The time in this column; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** One field of all rows, as the array of a column. */
    public static <T, V> V[] column(Collection<T> rows, Function<T, V> field, IntFunction<V[]> array) {
        return rows.stream().map(field).toArray(array);
    }

    private <T> T with(String sql, Object[] parameters, Use<T> use) {
        return prepared(
                sql,
                statement -> {
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                },
                use);
    }

    <T> T prepared(String sql, Bind bind, Use<T> use) {
        // Within a transaction the pool hands out the transaction's own connection, also the one Hibernate uses.
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind.to(statement);
            return use.of(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }

    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super(cause);
        }
    }
}
