package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange rate as callers see it. */
@Schema(name = "ExchangeRate")
record ExchangeRateView(
        UUID id,
        String baseCurrency,
        String quoteCurrency,
        BigDecimal rate,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    static ExchangeRateView of(ExchangeRateEntity entity) {
        return new ExchangeRateView(
                entity.id,
                entity.baseCurrency,
                entity.quoteCurrency,
                entity.rate,
                entity.beginsOn,
                entity.endsOn,
                entity.source,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
