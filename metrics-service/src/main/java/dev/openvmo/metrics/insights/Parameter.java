package dev.openvmo.metrics.insights;

import java.math.BigDecimal;

/** What can be set of a rule: its default and its limits. */
record Parameter(String name, BigDecimal usual, BigDecimal least, BigDecimal most, String meaning) {
    static Parameter of(String name, String usual, String least, String most, String meaning) {
        return new Parameter(name, new BigDecimal(usual), new BigDecimal(least), new BigDecimal(most), meaning);
    }

    boolean allows(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
