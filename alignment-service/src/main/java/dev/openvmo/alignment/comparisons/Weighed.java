package dev.openvmo.alignment.comparisons;

import java.math.BigDecimal;

/** What a comparison can give a weight. */
public interface Weighed {
    BigDecimal weight();

    WeightSource source();

    void weigh(BigDecimal weight, WeightSource source);
}
