package dev.openvmo.kit.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The row being read, by the names of its columns. Null stays null. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) {
        return read(row -> row.getObject(column, UUID.class));
    }

    /** Any column, as the database writes it. */
    public String text(String column) {
        return read(row -> row.getString(column));
    }

    public BigDecimal decimal(String column) {
        return read(row -> row.getBigDecimal(column));
    }

    public Instant instant(String column) {
        var time = read(row -> row.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    public LocalDate date(String column) {
        return read(row -> row.getObject(column, LocalDate.class));
    }

    public Boolean bool(String column) {
        return read(row -> row.getBoolean(column));
    }

    public Integer integer(String column) {
        return read(row -> row.getInt(column));
    }

    /** A {@code bigint}, which versions and counts are. */
    public Long number(String column) {
        return read(row -> row.getLong(column));
    }

    public byte[] bytes(String column) {
        return read(row -> row.getBytes(column));
    }

    /** The constant of this name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        var name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<String> strings(String column) {
        return array(column, String[].class);
    }

    public List<UUID> uuids(String column) {
        return array(column, UUID[].class);
    }

    public List<BigDecimal> decimals(String column) {
        return array(column, BigDecimal[].class);
    }

    public List<Long> numbers(String column) {
        return array(column, Long[].class);
    }

    private <T> List<T> array(String column, Class<T[]> type) {
        return read(row -> {
            var array = row.getArray(column);
            return array == null ? null : Arrays.asList(type.cast(array.getArray()));
        });
    }

    private <T> T read(Column<T> column) {
        try {
            var value = column.of(result);
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new Sql.SqlFailure(e);
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
