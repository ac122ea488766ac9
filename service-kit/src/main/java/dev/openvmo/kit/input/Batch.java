package dev.openvmo.kit.input;

import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body of many items: a JSON array or NDJSON. An item that is no JSON is refused by itself, the others are taken.
 *
 * @param <T> what each item is
 */
@AcceptsMany
public final class Batch<T> {
    @Schema(hidden = true)
    private final List<Item<T>> items;

    /** What the contract reads the items' type from. */
    private T bound;

    Batch(List<Item<T>> items) {
        this.items = items;
    }

    List<Item<T>> items() {
        return items;
    }

    /** One item: a document, or why there is none. */
    record Item<T>(Input<T> input, Problem unreadable) {
        static <T> Item<T> of(Input<T> input) {
            return new Item<>(input, null);
        }

        /** Bound and valid: 422, or 400 where the line was no JSON. */
        T value() {
            if (unreadable != null) {
                throw unreadable;
            }
            return input.value();
        }
    }
}
