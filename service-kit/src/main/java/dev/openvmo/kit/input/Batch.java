package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.http.AcceptsMany;
import java.util.List;
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
}
