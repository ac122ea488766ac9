package dev.openvmo.portfolio.valuestreams;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a value stream. */
@Schema(
        name = "ValueStreamRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","name":"Checkout","kind":"OPERATIONAL"}"""
        })
record ValueStreamRequest(
        @NotNull @Schema(description = "The portfolio it delivers for.") UUID portfolioId,
        @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(
                        description =
                                "Short and unique in the organisation; made of the portfolio's key and the name when first absent.",
                        maxLength = 64,
                        examples = "CHECKOUT")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Checkout") String name,
        @NotNull ValueStreamKind kind,
        @Size(max = 500) @Schema(description = "Whom it serves.", examples = "Online shoppers") String customerSegment,
        @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Ada Field") String owner) {

    /** The key of one that is given none: its portfolio's key and its name in letters and digits, as V8 made it. */
    static String key(String portfolioKey, String name) {
        return Normalizer.normalize(portfolioKey + "-" + name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-?(.{1,64}).*", "$1")
                .replaceAll("-$", "");
    }

    /** With the key it has while it is given no other. */
    ValueStreamRequest keyed(String otherwise) {
        return key != null ? this : new ValueStreamRequest(portfolioId, otherwise, name, kind, customerSegment, owner);
    }

    static ValueStreamRequest of(ValueStreamEntity entity) {
        return new ValueStreamRequest(
                entity.portfolioId, entity.key, entity.name, entity.kind, entity.customerSegment, entity.owner);
    }
}
