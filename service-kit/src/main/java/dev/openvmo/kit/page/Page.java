package dev.openvmo.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items what the caller may read
 * @param nextCursor opaque; absent on the last page
 * @param count how many there are in all, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(
        @Schema(description = "What the caller may read, in the order asked for.", maxItems = 1000) List<V> items,
        @Nullable @Schema(description = "Where the next page begins; none on the last.", maxLength = 4096)
                String nextCursor,
        @Nullable @Schema(description = "How many there are in all, with count=true.", minimum = "0") Long count) {
    /** Of rows, of which one more was looked for than the page holds. */
    public static <R, V> Page<V> of(
            List<R> rows, int size, Function<R, V> view, Function<R, String> cursor, Long count) {
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? cursor.apply(shown.get(size - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), next, count);
    }
}
