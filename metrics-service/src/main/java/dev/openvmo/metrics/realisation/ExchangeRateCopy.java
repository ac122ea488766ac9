package dev.openvmo.metrics.realisation;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The little of an exchange rate that we keep; what its event calls from and to are no names of columns. */
record ExchangeRateCopy(
        UUID id,
        String baseCurrency,
        String quoteCurrency,
        BigDecimal rate,
        @JsonAlias("from") LocalDate beginsOn,
        @Nullable @JsonAlias("to") LocalDate endsOn) {}
