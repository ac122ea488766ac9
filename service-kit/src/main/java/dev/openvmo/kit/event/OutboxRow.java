package dev.openvmo.kit.event;

import java.util.UUID;

/** One row on its way to Kafka, in the order of the insert's columns. */
record OutboxRow(
        String aggregateType,
        String aggregateId,
        String type,
        String payload,
        String topic,
        long stateVersion,
        UUID portfolioId,
        UUID previousPortfolioId) {}
