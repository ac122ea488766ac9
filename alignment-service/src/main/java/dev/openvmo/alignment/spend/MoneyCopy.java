package dev.openvmo.alignment.spend;

import java.math.BigDecimal;

/** Money as two columns. */
record MoneyCopy(BigDecimal amount, String currency) {}
