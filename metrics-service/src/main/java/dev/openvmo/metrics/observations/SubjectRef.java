package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.subjects.SubjectType;
import java.util.UUID;

/** What was measured, by type and id. */
record SubjectRef(SubjectType type, UUID id) {}
