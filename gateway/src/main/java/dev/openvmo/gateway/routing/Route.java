package dev.openvmo.gateway.routing;

import java.time.Duration;

/**
 * Where one request goes and how long it may take there.
 *
 * @param service the service that owns the path
 * @param deadline from the last byte of the request to the head of the answer
 * @param bulkDeadline the same, when the body turns out to hold many items
 */
public record Route(String service, Duration deadline, Duration bulkDeadline) {}
