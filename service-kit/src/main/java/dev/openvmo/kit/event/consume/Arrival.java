package dev.openvmo.kit.event.consume;

import org.apache.kafka.common.Uuid;

/** A record where it lies: which topic (of several that may have had the name), partition and position. */
record Arrival(
        String topic, Uuid topicId, int partition, long position, String key, EventHeaders headers, byte[] payload) {}
