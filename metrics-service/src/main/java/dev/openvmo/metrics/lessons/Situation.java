package dev.openvmo.metrics.lessons;

import java.util.List;
import java.util.UUID;

/**
 * What lessons are to be like. Pure.
 *
 * @param initiative whose situation it is; its own lessons are not told to it
 * @param kind of initiative
 */
record Situation(UUID initiative, String text, List<String> tags, UUID valueStream, String kind) {}
