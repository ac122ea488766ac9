package dev.openvmo.metrics.waste;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.dora.ReworkRates;
import dev.openvmo.metrics.flow.WaitShares;
import dev.openvmo.metrics.realisation.ExchangeRates;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import dev.openvmo.metrics.waste.Waste.Spent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What did a portfolio spend on nothing between two days? */
@ApplicationScoped
class WasteReports {
    private static final int MOST = 100;

    private static final String PLACES =
            """
            with recursive place (id) as (
                select cast(:id as uuid)
                union
                select t.id from portfolio_tree t join place on t.parent_id = place.id and not t.deleted where :descendants
            )
            select id from place order by id
            """;

    private static final String SPENT =
            """
            select a.initiative_id, coalesce(s.name, a.initiative_id::text) as title, a.amount_currency as currency,
                sum(a.amount_amount) as amount,
                exists (select from contribution c join objective o on o.id = c.objective_id
                    where c.initiative_id = a.initiative_id and not c.deleted and not o.deleted and c.strength > 0) as aligned,
                exists (select from insight i where i.portfolio_id = any (:places) and i.rule = 'ZOMBIE_INITIATIVE'
                    and i.subject_id = a.initiative_id and i.status <> 'DISMISSED'
                    and i.raised_at <= :to and coalesce(i.cleared_at, 'infinity') > :to) as zombie
            from actual a left join subject s on s.id = a.initiative_id
            where a.portfolio_id = any (:places) and not a.deleted and a.initiative_id is not null
                and a.booked_on >= :first and a.booked_on <= :last
            group by 1, 2, 3 order by 1, 3
            """;

    private final Places places;
    private final ExchangeRates rates;
    private final WaitShares waits;
    private final ReworkRates rework;
    private final Sql sql;
    private final TransactionTime time;

    WasteReports(
            Places places, ExchangeRates rates, WaitShares waits, ReworkRates rework, Sql sql, TransactionTime time) {
        this.places = places;
        this.rates = rates;
        this.waits = waits;
        this.rework = rework;
        this.sql = sql;
        this.time = time;
    }

    /** 404; 422 of what is no day. */
    WasteReportView of(UUID portfolioId, boolean descendants, String from, String to) {
        var place = places.get(SubjectType.PORTFOLIO, portfolioId);
        var now = time.instant();
        var window = Window.of(from, to, place.zone(), now);
        var conversions = new Conversions(place.currency(), window.lastDay());
        var all = sql.query(PLACES)
                .with("id", portfolioId)
                .with("descendants", descendants)
                .list(row -> row.uuid("id"));
        var waste = new Waste(
                spent(all, window, conversions),
                waits.of(all, window.from(), window.to()),
                rework.of(portfolioId, descendants, window));
        var report = new Report(portfolioId, window, place.currency(), conversions.used, now);
        var there = "portfolioId=%s=%s".formatted(descendants ? "below" : "", portfolioId);
        var bookings = "/v1/actuals?filter=%s;bookedOn=ge=%s;bookedOn=le=%s"
                .formatted(there, window.firstDay(), window.lastDay());
        var rate = waste.rework().rate();
        return new WasteReportView(
                portfolioId,
                descendants,
                window.firstDay(),
                window.lastDay(),
                place.currency(),
                window.lastDay(),
                now,
                report.part(waste.booked(), "booked = sum of actuals of initiatives", Map.of("actuals", bookings)),
                report.part(
                        waste.unaligned(),
                        "unaligned = sum of actuals of initiatives that contribute to no objective",
                        Map.of("actuals", bookings, "contributions", "/v1/contributions")),
                report.part(
                        waste.zombies(),
                        "zombies = sum of actuals of initiatives of which a zombie insight was open at the end",
                        Map.of(
                                "actuals",
                                bookings,
                                "insights",
                                "/v1/insights?filter=rule==ZOMBIE_INITIATIVE;" + there)),
                report.part(
                        waste.waiting(),
                        "waiting = sum over initiatives of actuals * idleDays / elapsedDays of items finished in that time",
                        Map.of(
                                "actuals",
                                bookings,
                                "shares",
                                waste.waits().stream().limit(MOST).toList(),
                                "initiativesWithoutShare",
                                without(waste))),
                report.part(
                        waste.reworked(),
                        "rework = booked * deploymentReworkRate",
                        rework(waste, bookings, rate.value(), rate.derivation())));
    }

    private static long without(Waste waste) {
        var told = waste.waits().stream().map(WaitShares.Share::initiativeId).toList();
        return waste.spent().stream()
                .filter(each -> !told.contains(each.initiativeId()))
                .count();
    }

    private static Map<String, Object> rework(Waste waste, String bookings, BigDecimal rate, String deployments) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("actuals", bookings);
        inputs.put("booked", waste.booked().amount());
        inputs.put("deploymentReworkRate", rate);
        inputs.put("deployments", waste.rework().deployments());
        inputs.put("failedDeployments", waste.rework().failed());
        inputs.put("deploymentsAt", deployments);
        return inputs;
    }

    /** Rates are looked up once. */
    private final class Conversions {
        private final String currency;
        private final LocalDate day;
        private final Map<String, Object> used = new TreeMap<>();

        private Conversions(String currency, LocalDate day) {
            this.currency = currency;
            this.day = day;
        }

        private BigDecimal convert(BigDecimal amount, String from) {
            if (from.equals(currency)) {
                return amount;
            }
            var rate = currency == null ? null : rates.find(from, currency, day).orElse(null);
            if (rate == null) {
                return null;
            }
            used.put(
                    from,
                    Map.of(
                            "base", rate.base(),
                            "quote", rate.quote(),
                            "rate", rate.rate(),
                            "since", rate.since().toString()));
            return rate.convert(amount, from);
        }
    }

    private List<Spent> spent(List<UUID> all, Window window, Conversions conversions) {
        var spent = new LinkedHashMap<UUID, Spent>();
        sql.query(SPENT)
                .with("places", all)
                .with("to", window.to())
                .with("first", window.firstDay())
                .with("last", window.lastDay())
                .list(row -> spent.merge(
                        row.uuid("initiative_id"),
                        new Spent(
                                row.uuid("initiative_id"),
                                row.text("title"),
                                conversions.convert(row.decimal("amount"), row.text("currency")),
                                row.bool("aligned"),
                                row.bool("zombie")),
                        WasteReports::together));
        return new ArrayList<>(spent.values());
    }

    private static Spent together(Spent one, Spent other) {
        return new Spent(
                one.initiativeId(),
                one.title(),
                one.amount() == null || other.amount() == null
                        ? null
                        : one.amount().add(other.amount()),
                one.aligned(),
                one.zombie());
    }

    /** Of which window, and how amounts are told. */
    private record Report(UUID portfolioId, Window window, String currency, Map<String, Object> rates, Instant now) {

        private WasteReportView.Part part(Waste.Part of, String formula, Map<String, Object> sources) {
            var inputs = new LinkedHashMap<String, Object>(sources);
            inputs.put("from", window.firstDay().toString());
            inputs.put("to", window.lastDay().toString());
            inputs.put("initiatives", of.items().size());
            if (!rates.isEmpty()) {
                inputs.put("ratesOf", window.lastDay().toString());
                inputs.put("rates", rates);
            }
            var reason = of.reason() == null && currency == null ? "CURRENCY_UNKNOWN" : of.reason();
            return new WasteReportView.Part(
                    money(of.amount()),
                    reason,
                    new Derivation(formula, "waste-1", inputs, of.amount(), reason, now),
                    of.items().stream()
                            .sorted(Comparator.comparing(
                                            Waste.Item::amount, Comparator.nullsLast(Comparator.reverseOrder()))
                                    .thenComparing(each -> each.of().initiativeId()))
                            .limit(MOST)
                            .map(each -> new WasteReportView.Item(
                                    each.of().initiativeId(),
                                    each.of().title(),
                                    money(each.of().amount()),
                                    money(each.amount())))
                            .toList());
        }

        private Money money(BigDecimal amount) {
            return amount == null || currency == null ? null : Money.quotient(amount, BigDecimal.ONE, currency);
        }
    }
}
