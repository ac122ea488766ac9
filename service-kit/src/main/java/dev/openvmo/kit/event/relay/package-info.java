/** How do outbox rows reach Kafka, once each, in order, and never late? One fenced relay per service. */
package dev.openvmo.kit.event.relay;
