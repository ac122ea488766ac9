package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.util.List;

/**
 * Where it does not suffice in a period.
 *
 * @param overloaded teams, people and tools of which more is asked than they have, by name
 * @param missing keys of skills of which more is planned than there is
 * @param alerts what is too much for long, or short, from now on
 */
public record Strain(
        FiscalPeriod period, List<String> overloaded, List<String> missing, List<CapacityAlertView> alerts) {}
