package dev.openvmo.portfolio.workentries;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work that was done, as callers see it. */
@Schema(name = "WorkEntry")
record WorkEntryView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        @Nullable UUID teamId,
        @Nullable UUID personId,
        LocalDate from,
        LocalDate to,
        BigDecimal days,
        String source,
        String externalId,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static WorkEntryView of(WorkEntryEntity entity) {
        return new WorkEntryView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.teamId,
                entity.personId,
                entity.beginsOn,
                entity.endsOn,
                entity.days,
                entity.source,
                entity.externalId,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
