package dev.openvmo.portfolio.decisions;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a condition came true. */
@Schema(
        name = "FulfilmentRequest",
        examples = {"{\"note\":\"Signed on Monday\"}"})
record FulfilmentRequest(
        @Nullable @Size(max = 2000) @Schema(description = "What shows it.", examples = "Signed on Monday")
                String note) {}
