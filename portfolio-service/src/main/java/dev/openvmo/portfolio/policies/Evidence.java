package dev.openvmo.portfolio.policies;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What is known of an initiative when it is about to move, as far as criteria ask. */
public record Evidence(
        @Nullable String owner,
        @Nullable String sponsor,
        List<String> missingEstimates,
        boolean hypothesis,
        boolean businessCase,
        boolean approved,
        boolean mvp,
        int leadingIndicators,
        int measuredIndicators,
        @Nullable BigDecimal alignment,
        @Nullable Selection selection,
        Set<String> milestonesReached,
        Set<String> decisions,
        boolean valueMeasured,
        boolean benefitOwned,
        Funded funded,
        Staffed staffed) {}
