package dev.openvmo.alignment.spend;

import java.util.UUID;

/** The little of a commitment that we keep. */
record CommitmentCopy(UUID id, UUID portfolioId, UUID initiativeId, MoneyCopy amount) {}
