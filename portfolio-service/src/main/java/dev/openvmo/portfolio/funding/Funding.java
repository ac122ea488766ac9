package dev.openvmo.portfolio.funding;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.budgets.Figures;
import dev.openvmo.portfolio.budgets.Ledger;
import dev.openvmo.portfolio.exchangerates.ExchangeRates;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what the caller may see of a portfolio and those below it, by the rates of one day. */
@ApplicationScoped
class Funding {
    private final Ledger ledger;
    private final ExchangeRates rates;
    private final Portfolios portfolios;

    Funding(Ledger ledger, ExchangeRates rates, Portfolios portfolios) {
        this.ledger = ledger;
        this.rates = rates;
        this.portfolios = portfolios;
    }

    /** The fiscal year that today lies in, the portfolio's currency and today's rates where nothing is said: 404, 422. */
    FundingView of(UUID portfolioId, FiscalPeriod saidPeriod, String saidCurrency, LocalDate saidDay) {
        portfolios.requireVisible(portfolioId);
        var calendar = portfolios.calendar(portfolioId);
        var today = portfolios.today(portfolioId);
        var period = saidPeriod == null ? calendar.of(today).get(0) : saidPeriod;
        var currency = saidCurrency == null ? portfolios.currency(portfolioId) : known(saidCurrency);
        var day = saidDay == null ? today : saidDay;
        var from = calendar.first(period);
        var to = calendar.last(period);
        var all = ledger.figures(portfolioId, from, to);
        var within = all.stream()
                .filter(each -> !each.from().isBefore(from) && !each.to().isAfter(to))
                .toList();
        var currencies = grouped(within, Figures::currency).values().stream()
                .map(some -> converted(Totals.of(some, some.get(0).currency(), today), currency, day))
                .toList();
        var missing = currencies.stream()
                .map(FundingView.InCurrency::reason)
                .filter(reason -> reason != null)
                .findFirst();
        return new FundingView(
                portfolioId,
                period,
                from,
                to,
                currency,
                day,
                within.size(),
                all.size() - within.size(),
                missing.isPresent()
                        ? null
                        : currencies.stream()
                                .map(FundingView.InCurrency::converted)
                                .reduce(Totals.of(List.of(), currency, today), Totals::and),
                missing.orElse(null),
                currencies,
                grouped(within, Figures::portfolioId).values().stream()
                        .map(some -> new FundingView.OfPortfolio(
                                some.get(0).portfolioId(),
                                Totals.of(some, some.get(0).currency(), today)))
                        .toList(),
                grouped(within, Figures::valueStreamId).values().stream()
                        .map(some -> new FundingView.OfStream(
                                some.get(0).valueStreamId(),
                                some.get(0).portfolioId(),
                                Totals.of(some, some.get(0).currency(), today)))
                        .toList());
    }

    private FundingView.InCurrency converted(Totals totals, String currency, LocalDate day) {
        var conversion = rates.convert(totals.budget(), currency, day);
        return conversion.converted() == null
                ? new FundingView.InCurrency(totals.budget().currency(), totals, null, null, conversion.reason())
                : new FundingView.InCurrency(
                        totals.budget().currency(),
                        totals,
                        totals.converted(
                                each -> rates.convert(each, currency, day).converted()),
                        conversion.rate(),
                        null);
    }

    private static <K extends Comparable<K>> Map<K, List<Figures>> grouped(List<Figures> all, Function<Figures, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private String known(String currency) {
        if (!Money.isCurrency(currency)) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "currency must be an ISO 4217 code such as GBP")
                    .with("parameter", "currency");
        }
        return currency;
    }
}
