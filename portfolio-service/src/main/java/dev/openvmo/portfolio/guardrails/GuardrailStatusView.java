package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How money stands to the guardrails that govern a portfolio. */
@Schema(name = "GuardrailStatus")
record GuardrailStatusView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Nullable @Schema(description = "Whose guardrails they are; absent where nobody has written any.")
                UUID governedBy,
        @Nullable @Schema(description = "What all budgets that they govern hold, as far as their books are open.")
                Money budgets,
        @Nullable @Schema(description = "What of that is committed.") Money committed,
        @Schema(description = "Shares that they bound.", maxItems = 24) List<Share> shares,
        @Schema(description = "What is breached; five hundred at most.", maxItems = 500) List<Breach> breaches,
        @Nullable @Schema(description = "As of when.") Instant asOf) {
    private static final int MOST = 500;

    /** What goes to a horizon, kind or category. */
    @Schema(name = "GuardrailShare")
    record Share(
            GuardrailKind guardrail,
            @Schema(description = "Which horizon, kind or category.", maxLength = 60, examples = "H1") String group,
            @Schema(description = "What is committed to it.") Money committed,
            @Nullable @Schema(description = "Its share of the budgets; absent where there are none.", examples = "0.35")
                    BigDecimal share,
            @Nullable
                    @Schema(description = "Its share of what is committed; absent where nothing is.", examples = "0.5")
                    BigDecimal shareOfCommitted,
            @Nullable @Schema(description = "At least this share.", examples = "0.1") BigDecimal atLeast,
            @Nullable @Schema(description = "At most this share.", examples = "0.6") BigDecimal atMost) {}

    static GuardrailStatusView of(UUID portfolioId, UUID holder, String currency, Judgement judgement) {
        return new GuardrailStatusView(
                portfolioId,
                holder,
                new Money(judgement.budgets(), currency),
                new Money(judgement.committed(), currency),
                Arrays.stream(GuardrailKind.values())
                        .flatMap(kind -> shares(kind, currency, judgement))
                        .toList(),
                judgement.breaches().stream().limit(MOST).toList(),
                judgement.now());
    }

    static GuardrailStatusView unwritten(UUID portfolioId) {
        return new GuardrailStatusView(portfolioId, null, null, null, List.of(), List.of(), null);
    }

    private static Stream<Share> shares(GuardrailKind kind, String currency, Judgement judgement) {
        var mix =
                switch (kind) {
                    case HORIZON_MIX -> judgement.rules().horizonMix();
                    case CAPACITY_ALLOCATION -> judgement.rules().capacityAllocation();
                    default -> null;
                };
        return Stream.ofNullable(mix).flatMap(each -> each.bounds().stream()).map(bounds -> {
            var to = judgement.to(bounds);
            return new Share(
                    kind,
                    bounds.name(),
                    new Money(to, currency),
                    share(to, judgement.budgets()),
                    share(to, judgement.committed()),
                    bounds.atLeast(),
                    bounds.atMost());
        });
    }

    private static BigDecimal share(BigDecimal part, BigDecimal of) {
        return of.signum() == 0 ? null : Decimals.quotient(part, of, Decimals.PLACES);
    }
}
