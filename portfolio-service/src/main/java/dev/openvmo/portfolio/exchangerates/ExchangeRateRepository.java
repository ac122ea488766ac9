package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Exchange rates as rows; of a pair of currencies, whichever is the base, one holds on each day. */
@Singleton
class ExchangeRateRepository extends ResourceRepository<ExchangeRateEntity, ExchangeRateRequest, ExchangeRateView> {
    private static final String OF_PAIR =
            "(baseCurrency = ?1 and quoteCurrency = ?2 or baseCurrency = ?2 and quoteCurrency = ?1) ";

    private final Sql sql;

    ExchangeRateRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource(
                                "portfolio",
                                "exchange-rate",
                                ExchangeRateRequest::of,
                                ExchangeRateEntity::edit,
                                ExchangeRateView::of)
                        .unique("uq_exchange_rate_from", "/from", "baseCurrency", "quoteCurrency", "beginsOn")
                        .field("from", "begins_on", LocalDate.class)
                        .field("to", "ends_on", LocalDate.class)
                        .search("source")
                        .sort("-from"));
        this.sql = sql;
    }

    /** All of a pair, its writers one at a time: two rates of the same days could not see each other. */
    List<ExchangeRate> ofPairInTurn(ExchangeRateRequest pair) {
        var names = List.of(pair.baseCurrency(), pair.quoteCurrency());
        sql.query("select pg_advisory_xact_lock(hashtextextended('exchange rate ' || :pair, 0))")
                .with("pair", String.join(" ", names.stream().sorted().toList()))
                .list(row -> null);
        return find(OF_PAIR, names.toArray()).stream()
                .map(ExchangeRateEntity::rate)
                .toList();
    }

    /** The last one of the pair that began by this day; it may have ended since. */
    Optional<ExchangeRate> lastBegun(String one, String other, LocalDate day) {
        return find(OF_PAIR + "and beginsOn <= ?3 order by beginsOn desc", one, other, day)
                .firstResultOptional()
                .map(ExchangeRateEntity::rate);
    }
}
