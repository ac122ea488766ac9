package dev.openvmo.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items what the caller may read
 * @param nextCursor opaque; absent on the last page
 * @param count how many there are in all, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(List<V> items, String nextCursor, Long count) {}
