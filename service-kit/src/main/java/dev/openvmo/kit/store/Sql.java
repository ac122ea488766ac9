package dev.openvmo.kit.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Plain SQL in the running transaction, its values by name. A failure keeps its SQLState (see {@link Conflicts}). */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource source;
    private final Connection only;

    @Inject
    Sql(AgroalDataSource source) {
        this(source, null);
    }

    private Sql(AgroalDataSource source, Connection only) {
        this.source = source;
        this.only = only;
    }

    /** The same on a connection outside the pool, which its owner closes. */
    public static Sql on(Connection connection) {
        return new Sql(null, connection);
    }

    /** A statement whose values are {@code :named}. */
    public Query query(String text) {
        return new Query(this, NamedSql.of(text));
    }

    /** A statement without values or rows, such as {@code savepoint}. */
    public void execute(String text) {
        prepared(text, PreparedStatement::execute);
    }

    <T> T prepared(String sql, Use<T> use) {
        try {
            if (only != null) {
                return prepared(only, sql, use);
            }
            // Within a transaction the pool hands out the transaction's own connection, also the one Hibernate uses.
            try (var connection = source.getConnection()) {
                return prepared(connection, sql, use);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static <T> T prepared(Connection connection, String sql, Use<T> use) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        }
    }

    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
