package dev.openvmo.kit.input;

import dev.openvmo.kit.http.AcceptsMany;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body of many items: a JSON array or NDJSON. An item that is no JSON is refused by itself, the others are taken.
 *
 * @param <T> what each item is
 */
@AcceptsMany
public final class Batch<T> {
    @Schema(hidden = true)
    private final List<Supplier<T>> items;

    /** What the contract reads the items' type from. */
    private T bound;

    Batch(List<Supplier<T>> items) {
        this.items = items;
    }

    /** Each bound and valid when it is asked for: 422, or 400 where the line was no JSON. */
    List<Supplier<T>> items() {
        return items;
    }
}
