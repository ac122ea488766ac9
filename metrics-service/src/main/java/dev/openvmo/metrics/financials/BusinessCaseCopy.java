package dev.openvmo.metrics.financials;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The little of a business case that we keep: columns of table {@code business_case}. */
record BusinessCaseCopy(
        UUID id, UUID portfolioId, @Nullable Outcome outcome, List<Cost> costs, List<Benefit> benefits) {

    /** Which metrics show early whether what is believed is true. */
    record Outcome(@Nullable List<String> leadingIndicators) {}

    /** What a period costs. */
    record Cost(String period, Amount capEx, Amount opEx) {}

    /** What a period brings, most likely. */
    record Benefit(String period, Amount likely) {}

    /** Money as it is told. */
    record Amount(BigDecimal amount, String currency) {}
}
