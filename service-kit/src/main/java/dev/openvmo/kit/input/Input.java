package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request body: parsed strictly, not yet bound. A resource takes {@code Input<InitiativeRequest> body} and asks for
 * the value after it has checked that the object exists, may be written and is the version the caller means.
 */
public final class Input<T> {
    @Schema(hidden = true)
    private final JsonNode document;

    @Schema(hidden = true)
    private final boolean merge;

    @Schema(hidden = true)
    private final JavaType type;

    @Schema(hidden = true)
    private final Binder binder;

    /** Also what the contract reads the body's type from. */
    private final T bound;

    private Input(JsonNode document, boolean merge, JavaType type, Binder binder, T bound) {
        this.document = document;
        this.merge = merge;
        this.type = type;
        this.binder = binder;
        this.bound = bound;
    }

    /** A whole value. */
    static <T> Input<T> whole(JsonNode document, JavaType type, Binder binder) {
        return new Input<>(document, false, type, binder, null);
    }

    /** A merge patch (RFC 7396). */
    static <T> Input<T> patch(JsonNode document, JavaType type, Binder binder) {
        return new Input<>(document, true, type, binder, null);
    }

    /** An input that is bound already: for callers that are not HTTP. */
    public static <T> Input<T> of(T bound) {
        return new Input<>(null, false, null, null, bound);
    }

    /** The bound, validated value; 422 naming every field that is wrong, unknown or not the caller's to set. */
    public T value() {
        return bound != null ? bound : binder.bind(document, type);
    }

    /** What this makes of the current editable state: PUT replaces it, of PATCH null removes and absent keeps. */
    public T over(Object current) {
        return merge ? binder.bind(binder.merge(document, current), type) : value();
    }
}
