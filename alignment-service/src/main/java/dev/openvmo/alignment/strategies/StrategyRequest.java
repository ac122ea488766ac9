package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.input.InOrder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a strategy. */
@Schema(
        name = "StrategyRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","name":"2027 strategy","from":"2027-04-01","to":"2028-03-31"}"""
        })
@InOrder(first = "from", last = "to")
record StrategyRequest(
        @NotNull @Schema(description = "Whose strategy it is; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "2027 strategy") String name,
        @Size(max = 10_000) @Schema(description = "What it wants.", examples = "Win back the checkout")
                String description,
        @Schema(description = "The first day.", examples = "2027-04-01") LocalDate from,
        @Schema(description = "The last day.", examples = "2028-03-31") LocalDate to,
        @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 20)
                @Schema(
                        description =
                                "What it counts for in portfolios below that have a strategy of their own in force; the nearest counts for the rest.",
                        defaultValue = "0",
                        examples = "0.2")
                BigDecimal shareBelow) {

    StrategyRequest {
        shareBelow = shareBelow == null ? BigDecimal.ZERO : shareBelow;
    }

    static StrategyRequest of(StrategyEntity entity) {
        return new StrategyRequest(
                entity.portfolioId, entity.name, entity.description, entity.from, entity.to, entity.shareBelow);
    }
}
