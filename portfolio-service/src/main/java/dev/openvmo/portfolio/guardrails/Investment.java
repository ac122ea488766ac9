package dev.openvmo.portfolio.guardrails;

import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An initiative that money is committed to.
 *
 * @param committed how much, in the currency of the guardrails
 * @param approved how much a standing decision of sufficient authority covers; null where there is none
 */
record Investment(
        UUID initiativeId,
        String title,
        InitiativeKind kind,
        Category category,
        @Nullable Horizon horizon,
        boolean sponsored,
        boolean streamOwned,
        @Nullable Instant decidedAt,
        BigDecimal committed,
        @Nullable BigDecimal approved) {

    /** The same with so much more, from a stream with or without an owner. */
    Investment with(BigDecimal more, boolean owned) {
        return new Investment(
                initiativeId,
                title,
                kind,
                category,
                horizon,
                sponsored,
                streamOwned && owned,
                decidedAt,
                committed.add(more),
                approved);
    }
}
