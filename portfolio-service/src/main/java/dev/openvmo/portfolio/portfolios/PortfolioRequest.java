package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.json.CurrencyCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a portfolio. */
@Schema(
        name = "PortfolioRequest",
        examples = {
            """
            {"key":"RETAIL","name":"Retail","currency":"GBP","fiscalYearStartMonth":4,"timeZone":"Europe/London"}"""
        })
record PortfolioRequest(
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(description = "Short and unique in the organisation.", maxLength = 64, examples = "RETAIL")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Retail") String name,
        @Size(max = 10_000)
                @Schema(
                        description = "What it wants to become.",
                        examples = "Every shop a warehouse, every phone a shop")
                String vision,
        @Schema(description = "The portfolio this one belongs to.") UUID parentId,
        @NotNull
                @CurrencyCode
                @Schema(
                        description = "Of its money: ISO 4217.",
                        pattern = "^[A-Z]{3}$",
                        maxLength = 3,
                        examples = "GBP")
                String currency,
        @TimeZoneId
                @Schema(
                        description = "In which its days begin: an IANA name.",
                        maxLength = 64,
                        defaultValue = "UTC",
                        examples = "Europe/London")
                String timeZone,
        @LanguageTag
                @Schema(description = "Of its texts: BCP 47.", maxLength = 35, defaultValue = "en", examples = "en-GB")
                String language,
        @Min(1)
                @Max(12)
                @Schema(description = "The month its fiscal year begins with.", defaultValue = "1", examples = "4")
                Integer fiscalYearStartMonth) {

    PortfolioRequest {
        timeZone = timeZone == null ? "UTC" : timeZone;
        language = language == null ? "en" : language;
        fiscalYearStartMonth = fiscalYearStartMonth == null ? Integer.valueOf(1) : fiscalYearStartMonth;
    }

    static PortfolioRequest of(PortfolioEntity entity) {
        return new PortfolioRequest(
                entity.key,
                entity.name,
                entity.vision,
                entity.parentId,
                entity.currency,
                entity.timeZone,
                entity.language,
                entity.fiscalYearStartMonth);
    }
}
