package dev.openvmo.portfolio.policies;

import java.util.List;
import java.util.stream.Collectors;

/** Where people do not suffice for what a business case asks of them, in its order. */
public record Staffed(List<Shortage> shortages) {
    private static final int TOLD = 10;

    /** What is missing of a skill in a period, in days. */
    public record Shortage(String skill, String period, String missing, String asked) {
        private String said() {
            return "%s of %s days of %s are missing in %s.".formatted(missing, asked, skill, period);
        }
    }

    /** What is missing, in a few sentences; null where nothing is. */
    String lacking() {
        if (shortages.isEmpty()) {
            return null;
        }
        var told = shortages.stream().limit(TOLD).map(Shortage::said).collect(Collectors.joining(" "));
        return shortages.size() <= TOLD ? told : told + " %d more are short.".formatted(shortages.size() - TOLD);
    }
}
