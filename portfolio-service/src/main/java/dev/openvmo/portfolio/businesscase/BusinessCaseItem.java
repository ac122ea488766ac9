package dev.openvmo.portfolio.businesscase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One business case of many: whose it is, and what is said. */
@Schema(
        name = "BusinessCaseItemRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","businessCase":{"mvp":"One shop, cards only"}}"""
        })
record BusinessCaseItem(
        @NotNull @Schema(description = "Which initiative; it has none yet.") UUID initiativeId,
        @NotNull @Valid @Schema(description = "Why it is worth its money.") BusinessCaseRequest businessCase) {}
