package dev.openvmo.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.correlation.Correlation;
import java.util.UUID;

/** The right to run an operation, for as long as it is renewed. */
record Lease(
        UUID operation,
        UUID holder,
        String kind,
        String caller,
        Correlation cause,
        JsonNode parameters,
        int attempts) {}
