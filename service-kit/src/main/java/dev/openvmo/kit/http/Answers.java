package dev.openvmo.kit.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers of writes. */
public final class Answers {
    private Answers() {}

    /** 201 with its place and its representation. */
    public static <V extends Versioned> Response created(String collectionPath, V view) {
        return Response.created(URI.create(collectionPath + "/" + view.id()))
                .header("ETag", EntityTags.of(view))
                .entity(view)
                .build();
    }

    /** 201 if it is new, 200 otherwise. */
    public static <V extends Versioned> Response upserted(String collectionPath, V view, boolean created) {
        return created
                ? created(collectionPath, view)
                : Response.ok(view).header("ETag", EntityTags.of(view)).build();
    }

    /** 204. */
    public static Response noContent() {
        return Response.noContent().build();
    }

    /** 202 with the place where the operation can be watched. */
    public static Response accepted(Underway operation) {
        return Response.accepted(operation)
                .location(URI.create("/v1/operations/" + operation.id()))
                .build();
    }
}
