package dev.openvmo.kit.http;

import jakarta.ws.rs.core.Response;

/** The answers of writes. SubjectResolver are absolute paths: no host of ours, whoever stands in front of us. */
public final class Answers {
    private Answers() {}

    /** 201 with its place and its representation. */
    public static <V extends Versioned> Response created(String collectionPath, V view) {
        return createdAt(collectionPath + "/" + view.id(), view);
    }

    /** 201 with a place that is not named after the id. */
    public static Response createdAt(String path, Versioned view) {
        return Response.status(Response.Status.CREATED)
                .header("Location", path)
                .header("ETag", EntityTags.of(view))
                .entity(view)
                .build();
    }

    /** 201 with its place if it is new, 200 otherwise. */
    public static Response upserted(String path, Versioned view, boolean created) {
        return created
                ? createdAt(path, view)
                : Response.ok(view).header("ETag", EntityTags.of(view)).build();
    }

    /** 204. */
    public static Response noContent() {
        return Response.noContent().build();
    }

    /** 202 with the place where the operation can be watched. */
    public static Response accepted(Accepted operation) {
        return Response.accepted(operation)
                .header("Location", "/v1/operations/" + operation.id())
                .build();
    }
}
