package dev.openvmo.kit.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;

/** How a value becomes a parameter: enums by name, times as {@code timestamptz}, collections and arrays as SQL arrays. */
final class Binding {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            BigDecimal.class, "numeric",
            Long.class, "int8",
            Integer.class, "int4",
            Double.class, "float8",
            Boolean.class, "bool",
            Instant.class, "timestamptz",
            LocalDate.class, "date");

    private Binding() {}

    static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Collection<?> many) {
            var first = many.stream().filter(Objects::nonNull).findFirst();
            array(statement, place, many, first.isEmpty() ? null : first.get().getClass());
        } else if (value instanceof Object[] many) {
            array(statement, place, Arrays.asList(many), many.getClass().getComponentType());
        } else {
            statement.setObject(place, plain(value));
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Instant time) {
            return time.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static void array(PreparedStatement statement, int place, Collection<?> many, Class<?> element)
            throws SQLException {
        if (element == null) {
            // No element tells the type: the database takes it from where the parameter stands, or from its cast.
            var nulls = many.stream().map(none -> "null").collect(Collectors.joining(",", "{", "}"));
            statement.setObject(place, nulls, Types.OTHER);
        } else if (element == UUID.class || element == BigDecimal.class) {
            statement.setObject(place, literal("_" + type(element), many));
        } else {
            statement.setArray(place, statement.getConnection().createArrayOf(type(element), elements(many, element)));
        }
    }

    /** Written at once: the driver would look for what to escape, character by character. */
    private static PGobject literal(String type, Collection<?> many) throws SQLException {
        var text = new StringBuilder(many.size() * 37 + 2).append('{');
        for (var one : many) {
            text.append(text.length() == 1 ? "" : ",").append(one);
        }
        var literal = new PGobject();
        literal.setType(type);
        literal.setValue(text.append('}').toString());
        return literal;
    }

    /** The driver sends texts and integers as they are, without escaping, if it knows from the array's type that all are. */
    private static Object[] elements(Collection<?> many, Class<?> element) {
        var elements = "text".equals(type(element))
                ? new String[many.size()]
                : element == Long.class
                        ? new Long[many.size()]
                        : element == Integer.class ? new Integer[many.size()] : new Object[many.size()];
        var at = 0;
        for (var one : many) {
            elements[at++] = plain(one);
        }
        return elements;
    }

    private static String type(Class<?> element) {
        var type = Enum.class.isAssignableFrom(element) ? "text" : TYPES.get(element);
        if (type == null) {
            throw new IllegalArgumentException("no SQL array of " + element.getName());
        }
        return type;
    }
}
