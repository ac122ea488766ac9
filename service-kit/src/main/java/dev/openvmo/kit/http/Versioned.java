package dev.openvmo.kit.http;

import java.util.UUID;

/** A representation with a version of its own: its ETag is {@code "<version>"}. */
public interface Versioned {
    UUID id();

    long version();
}
