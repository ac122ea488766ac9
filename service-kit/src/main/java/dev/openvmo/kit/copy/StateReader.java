package dev.openvmo.kit.copy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.UnreadableEvent;
import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a neighbour's states into a small record of ours. Its first component is the aggregate's id, whatever its name;
 * {@code stateVersion} is the event's, and {@code portfolioId} is, where the state does not say, too. Every other component
 * must be there unless it is {@link Nullable}.
 */
public final class StateReader<T extends Record> {
    // As rows: snake case; numbers are decimals, and never written out in full, for an exponent may be hostile.
    private static final JsonMapper ROWS = StateEvent.JSON
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String PORTFOLIO = "portfolioId";
    private static final String VERSION = "stateVersion";

    private final Class<T> type;
    private final String key;
    private final List<Column> columns;

    private StateReader(Class<T> type) {
        this.type = type;
        this.key = type.getRecordComponents()[0].getName();
        this.columns = columns(type, "", JsonPointer.empty(), false).toList();
    }

    /** A column and where its value is in the record; a component that is a record itself is a column per component. */
    record Column(String name, JsonPointer at, boolean required) {}

    /** A reader into this record; numbers in it are decimals or whole, and nothing in it is primitive, for it may be missing. */
    public static <T extends Record> StateReader<T> of(Class<T> type) {
        return new StateReader<>(type);
    }

    /** The state; of a deletion only what identifies it, unless it says as much as a state does. */
    public T read(StateEvent event) {
        var state = read(event, (ObjectNode) event.data());
        var row = row(state);
        var missing = columns.stream()
                .filter(column -> column.required() && row.path(column.name()).isNull())
                .map(Column::name)
                .toList();
        if (event.deleted()) {
            return missing.isEmpty() && says(row) ? state : read(event, JsonNodeFactory.instance.objectNode());
        }
        if (!missing.isEmpty()) {
            throw new UnreadableEvent("%s %s says nothing of %s".formatted(event.type(), event.id(), missing));
        }
        return state;
    }

    private T read(StateEvent event, ObjectNode data) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll(data);
        if (!whole.hasNonNull(PORTFOLIO) && event.portfolioId() != null) {
            whole.put(PORTFOLIO, event.portfolioId().toString());
        }
        whole.put(key, event.id().toString()).put(VERSION, event.stateVersion());
        return new StateEvent(
                        event.id(), event.stateVersion(), event.portfolioId(), event.type(), event.deleted(), whole)
                .as(type);
    }

    /** Whether it says anything but what it is and where. */
    boolean says(ObjectNode row) {
        var given = Set.of(column(key), column(PORTFOLIO), column(VERSION));
        return columns.stream()
                .map(Column::name)
                .anyMatch(name -> !given.contains(name) && !row.path(name).isNull());
    }

    List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    ObjectNode row(T state) {
        var tree = ROWS.<ObjectNode>valueToTree(state);
        var row = ROWS.createObjectNode();
        for (var column : columns) {
            var value = tree.at(column.at());
            row.set(column.name(), value.isMissingNode() ? null : value);
        }
        return row;
    }

    T state(String row) {
        try {
            var flat = ROWS.readTree(row);
            var tree = ROWS.createObjectNode();
            columns.forEach(column -> tree.withObject(column.at().head())
                    .set(column.at().last().getMatchingProperty(), flat.get(column.name())));
            return ROWS.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the row of a copy is not a " + type.getSimpleName(), e);
        }
    }

    static String column(String component) {
        return SnakeCaseStrategy.INSTANCE.translate(component);
    }

    private static Stream<Column> columns(Class<?> record, String prefix, JsonPointer at, boolean optional) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> {
            var kind = component.getType();
            if (kind.isPrimitive() || kind == Double.class || kind == Float.class) {
                throw new IllegalArgumentException("%s is no type of a copy's member".formatted(component));
            }
            var name = column(component.getName());
            var there = at.appendProperty(name);
            var mayMiss = optional || component.isAnnotationPresent(Nullable.class);
            return kind.isRecord()
                    ? columns(kind, prefix + name + "_", there, mayMiss)
                    : Stream.of(new Column(prefix + name, there, !mayMiss));
        });
    }
}
