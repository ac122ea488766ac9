package dev.openvmo.metrics.financials;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's earned value; each figure null with its reason. */
@Schema(name = "EarnedValue")
record EarnedValueView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Nullable @Schema(description = "Of all amounts.", maxLength = 50, examples = "GBP") String unit,
        @Nullable @Schema(description = "PV; absent where it was not measured.", examples = "55000") BigDecimal planned,
        @Nullable @Schema(description = "EV; absent where it was not measured.", examples = "50000") BigDecimal earned,
        @Nullable @Schema(description = "AC; absent where it was not measured.", examples = "45000") BigDecimal actual,
        @Nullable @Schema(description = "BAC; absent where it was not measured.", examples = "100000")
                BigDecimal budget,
        @Schema(description = "CV = EV - AC.") Computed costVariance,
        @Schema(description = "SV = EV - PV.") Computed scheduleVariance,
        @Schema(description = "CPI = EV / AC.") Computed costPerformanceIndex,
        @Schema(description = "SPI = EV / PV.") Computed schedulePerformanceIndex,
        @Schema(description = "EAC = BAC / CPI.") Computed estimateAtCompletion,
        @Schema(description = "VAC = BAC - EAC.") Computed varianceAtCompletion,
        @Schema(description = "TCPI = (BAC - EV) / (BAC - AC).") Computed toCompletePerformanceIndex) {}
