package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** By which rate is one currency another on a day? Rates hold for the whole organisation, and one of a pair on each day. */
@ApplicationScoped
public class ExchangeRates {
    private final ExchangeRateRepository rates;

    ExchangeRates(ExchangeRateRepository rates) {
        this.rates = rates;
    }

    Page<ExchangeRateView> list(ListQuery query) {
        return rates.list(query);
    }

    ExchangeRateView get(UUID id) {
        return rates.view(id);
    }

    ExchangeRateView create(ExchangeRateRequest request) {
        if (request.baseCurrency().equals(request.quoteCurrency())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A currency has no rate to itself.")
                    .at("/quoteCurrency", ErrorCode.INVALID, "must be another one than baseCurrency");
        }
        var rate = new ExchangeRateEntity();
        rate.edit(request);
        requireFree(rate.rate(), request);
        return rates.add(rate, request);
    }

    ExchangeRateView edit(UUID id, Input<ExchangeRateRequest> body) {
        var change = rates.change(rates.forChange(id), body)
                .keeps("/baseCurrency", ExchangeRateRequest::baseCurrency, "A rate keeps its currencies.")
                .keeps("/quoteCurrency", ExchangeRateRequest::quoteCurrency, "A rate keeps its currencies.");
        if (change.differs(ExchangeRateRequest::from, ExchangeRateRequest::to)) {
            var to = change.to();
            requireFree(new ExchangeRate(id, to.baseCurrency(), to.quoteCurrency(), to.rate(), to.from(), to.to()), to);
        }
        return rates.save(change);
    }

    void delete(UUID id) {
        rates.remove(rates.forChange(id));
    }

    /** What the amount is worth in the other currency that day; without a rate of that day nothing is made up. */
    public ConversionView convert(Money amount, String to, LocalDate on) {
        if (amount.currency().equals(to)) {
            return ConversionView.same(amount, on);
        }
        return holding(amount.currency(), to, on)
                .map(each -> ConversionView.by(each, amount, on))
                .orElseGet(() -> ConversionView.unknown(amount, on));
    }

    /** Between two currencies, where one holds that day. */
    public Optional<ConversionView.Rate> rate(String from, String to, LocalDate on) {
        return holding(from, to, on).map(ConversionView.Rate::of);
    }

    private Optional<ExchangeRate> holding(String from, String to, LocalDate on) {
        return rates.lastBegun(from, to, on).filter(last -> last.holdsOn(on));
    }

    /** The same, where a rate holds that day. */
    public Optional<Money> worth(Money amount, String currency, LocalDate on) {
        return Optional.ofNullable(convert(amount, currency, on).converted());
    }

    /** 409 already-exists with the one that holds on some of these days. */
    private void requireFree(ExchangeRate rate, ExchangeRateRequest request) {
        rates.ofPairInTurn(request).stream()
                .filter(other -> !other.id().equals(rate.id()) && other.contradicts(rate))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(KitProblem.ALREADY_EXISTS, "another rate of these currencies holds on these days")
                            .at("/from", ErrorCode.ALREADY_EXISTS, "is taken")
                            .with("id", other.id());
                });
    }
}
