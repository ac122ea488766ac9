package dev.openvmo.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of what creates. Places are absolute paths: no host of ours, whoever stands in front of us. */
public final class Created {
    private Created() {}

    /** 201 with its place below the collection and its representation. */
    public static <V extends Versioned> RestResponse<V> at(String collection, V view) {
        return named(collection + "/" + view.id(), view);
    }

    /** 201 with a place that is not named after the id. */
    public static <V extends Versioned> RestResponse<V> named(String path, V view) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, EntityTags.of(view))
                .build();
    }

    /** 201 with its place if it is new, 200 otherwise. */
    public static <V extends Versioned> RestResponse<V> orUpdated(String path, V view, boolean created) {
        return created ? named(path, view) : RestResponse.ok(view);
    }
}
