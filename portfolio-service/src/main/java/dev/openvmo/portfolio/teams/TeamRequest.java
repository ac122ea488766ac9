package dev.openvmo.portfolio.teams;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a team. */
@Schema(
        name = "TeamRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","key":"CHECKOUT-1","name":"Checkout, first team"}"""
        })
record TeamRequest(
        @NotNull @Schema(description = "The portfolio it works for; cannot be changed later.") UUID portfolioId,
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(description = "Short and unique in the portfolio.", maxLength = 64, examples = "CHECKOUT-1")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Checkout, first team")
                String name) {

    static TeamRequest of(TeamEntity entity) {
        return new TeamRequest(entity.portfolioId, entity.key, entity.name);
    }
}
