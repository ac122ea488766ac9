package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body of many items: a JSON array, NDJSON or CSV. An item that is no JSON is refused by itself, the others are taken.
 *
 * @param <T> what each item is
 */
@AcceptsMany
public final class Batch<T> {
    @Schema(hidden = true)
    private final Class<?> type;

    @Schema(hidden = true)
    private final List<Supplier<JsonNode>> items;

    @Schema(hidden = true)
    private final Function<JsonNode, T> binder;

    /** What the contract reads the items' type from. */
    private T bound;

    Batch(Class<?> type, List<Supplier<JsonNode>> items, Function<JsonNode, T> binder) {
        this.type = type;
        this.items = items;
        this.binder = binder;
    }

    Class<?> type() {
        return type;
    }

    /** Each as it came: 400 where the line was no JSON. */
    List<Supplier<JsonNode>> items() {
        return items;
    }

    /** An item bound and valid: 422. */
    T value(JsonNode item) {
        return binder.apply(item);
    }

    /**
     * All items at once, for who writes them in one statement.
     *
     * @param items what was made of each, null where it was refused
     * @param problems why, by its place
     */
    public record Read<R>(List<R> items, Map<Integer, Problem> problems) {}

    /** What this makes of each item that is bound and valid. */
    public <R> Read<R> read(Function<T, R> each) {
        var read = new Read<R>(new ArrayList<>(items.size()), new TreeMap<>());
        for (var item : items) {
            try {
                read.items.add(each.apply(value(item.get())));
            } catch (Problem problem) {
                read.problems.put(read.items.size(), problem);
                read.items.add(null);
            }
        }
        return read;
    }
}
