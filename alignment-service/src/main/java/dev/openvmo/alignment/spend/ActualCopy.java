package dev.openvmo.alignment.spend;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** The little of a booking that we keep. */
record ActualCopy(UUID id, UUID portfolioId, @Nullable UUID initiativeId, MoneyCopy amount) {}
