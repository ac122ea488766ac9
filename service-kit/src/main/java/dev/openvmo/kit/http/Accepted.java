package dev.openvmo.kit.http;

/** What goes on after its answer and can be watched under {@code /v1/operations/{id}}. */
public interface Accepted {
    /** The id in that path. */
    String id();
}
