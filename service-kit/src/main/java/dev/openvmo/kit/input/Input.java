package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request body: parsed strictly, not yet bound. A resource takes {@code Input<InitiativeRequest> body} and asks for
 * the value after it has checked that the object exists, may be written and is the version the caller means.
 */
public final class Input<T> {
    @Schema(hidden = true)
    private final JsonNode document;

    @Schema(hidden = true)
    private final List<JsonNode> many;

    @Schema(hidden = true)
    private final JavaType type;

    @Schema(hidden = true)
    private final Binder binder;

    /** Also what the contract reads the body's type from. */
    private final T bound;

    private Input(JsonNode document, List<JsonNode> many, JavaType type, Binder binder, T bound) {
        this.document = document;
        this.many = many;
        this.type = type;
        this.binder = binder;
        this.bound = bound;
    }

    static <T> Input<T> one(JsonNode document, JavaType type, Binder binder) {
        return new Input<>(document, null, type, binder, null);
    }

    static <T> Input<T> many(List<JsonNode> documents, JavaType type, Binder binder) {
        return new Input<>(null, documents, type, binder, null);
    }

    /** An input that is bound already: for callers that are not HTTP. */
    public static <T> Input<T> of(T bound) {
        return new Input<>(null, null, null, null, bound);
    }

    /** The bound, validated value; 422 naming every field that is wrong, unknown or not the caller's to set. */
    public T value() {
        return bound != null ? bound : binder.bind(one(), type);
    }

    /** This document as a merge patch (RFC 7396) over the current editable state: null removes, absent keeps. */
    public Input<T> over(Object current) {
        return bound != null ? this : one(binder.merge(one(), current), type, binder);
    }

    /** Whether the body was an array or NDJSON. */
    public boolean isMany() {
        return many != null;
    }

    /** Each element of the body; the body itself if it was a single document. */
    public List<Input<T>> items() {
        return many == null
                ? List.of(this)
                : many.stream().map(each -> Input.<T>one(each, type, binder)).toList();
    }

    private JsonNode one() {
        if (many != null) {
            throw Binder.notOne();
        }
        return document;
    }
}
