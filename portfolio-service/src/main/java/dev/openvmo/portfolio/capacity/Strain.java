package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * Where it does not suffice in a period.
 *
 * @param asOf when something of what is asked, there or allocated changed last; null where there is nothing
 * @param overloaded teams, people and tools of which more is asked than they have, by name
 * @param missing keys of skills of which more is planned than there is
 * @param alerts what is too much for long, or short, from now on
 */
public record Strain(
        @Nullable Instant asOf,
        FiscalPeriod period,
        List<String> overloaded,
        List<String> missing,
        List<CapacityAlertView> alerts) {}
