package dev.openvmo.metrics.insights;

import java.math.BigDecimal;
import java.util.Map;

/** The parameters by which a rule looks: what was set, else the defaults. Pure. */
record Parameters(RuleKey rule, Map<String, BigDecimal> set) {
    static Parameters usual(RuleKey rule) {
        return new Parameters(rule, Map.of());
    }

    BigDecimal get(String name) {
        return set.getOrDefault(name, rule.parameter(name).orElseThrow().usual());
    }

    /** Of one that counts days or things. */
    int whole(String name) {
        return get(name).intValue();
    }
}
