package dev.openvmo.kit.event.topic;

import java.util.Map;
import org.apache.kafka.common.Uuid;

/** The broker was looked at: the neighbours' topics that are there, with their ids. */
public record TopicsSeen(Map<String, Uuid> readable) {}
