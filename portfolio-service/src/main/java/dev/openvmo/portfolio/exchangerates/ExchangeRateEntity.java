package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code exchange_rate}; it is the whole organisation's, so that no portfolio owns it. */
@Entity(name = "ExchangeRate")
class ExchangeRateEntity extends ResourceEntity {
    String baseCurrency;
    String quoteCurrency;
    BigDecimal rate;
    LocalDate beginsOn;
    LocalDate endsOn;
    String source;

    void edit(ExchangeRateRequest request) {
        baseCurrency = request.baseCurrency();
        quoteCurrency = request.quoteCurrency();
        rate = request.rate();
        beginsOn = request.from();
        endsOn = request.to();
        source = request.source();
    }

    ExchangeRate rate() {
        return new ExchangeRate(id, baseCurrency, quoteCurrency, rate, beginsOn, endsOn);
    }
}
