package dev.openvmo.metrics.financials;

import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.endpoint.AsOf;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.benefits.Outcomes;
import dev.openvmo.metrics.finance.Figure;
import dev.openvmo.metrics.finance.Investment;
import dev.openvmo.metrics.finance.Quarters;
import dev.openvmo.metrics.finance.Undefined;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is an initiative worth, as planned and as come, at a discount rate? */
@ApplicationScoped
public class Financials {
    private final Places places;
    private final LocalCopy<BusinessCaseCopy> cases;
    private final Outcomes outcomes;
    private final TransactionTime time;
    private final AsOf asOf;
    private final Sql sql;

    Financials(
            Places places,
            LocalCopy<BusinessCaseCopy> cases,
            Outcomes outcomes,
            TransactionTime time,
            AsOf asOf,
            Sql sql) {
        this.places = places;
        this.cases = cases;
        this.outcomes = outcomes;
        this.time = time;
        this.asOf = asOf;
        this.sql = sql;
    }

    /** 404; 422 for a rate that is none. */
    FinancialsView of(UUID initiativeId, BigDecimal asked) {
        return of(initiativeId, asked, asOf.asked().orElseGet(time::instant));
    }

    /** The same at a moment, which the caller looks at; at the usual rate where none is asked for. */
    public FinancialsView of(UUID initiativeId, BigDecimal asked, Instant now) {
        var place = places.get(SubjectType.INITIATIVE, initiativeId);
        var rate = rate(asked);
        var today = now.atZone(place.zone()).toLocalDate();
        var plan = new Plan(place.calendar(), cases.find(initiativeId), outcomes.ofInitiative(initiativeId), today);
        var told = plan.quarters();
        var first = told.isEmpty() ? 0 : told.first();
        var last = told.isEmpty() ? -1 : told.last();
        var currency = plan.currencies.size() == 1 ? plan.currencies.iterator().next() : place.currency();
        var mixed = plan.currencies.size() > 1;
        var planned = new Investment(plan.costs.from(first, last), plan.benefits.from(first, last), rate);
        var come = new Investment(plan.spent.from(first, last), plan.realised.from(first, last), rate);
        return new FinancialsView(
                initiativeId,
                currency,
                rate,
                now,
                plan.fromBenefits ? FinancialsView.Source.BENEFITS : FinancialsView.Source.BUSINESS_CASE,
                plan.unvalued,
                side(planned, mixed ? Undefined.MIXED_UNITS : null, currency, now),
                side(
                        come,
                        mixed ? Undefined.MIXED_UNITS : plan.measured ? null : Undefined.NOT_MEASURED,
                        currency,
                        now),
                told(
                        mixed ? Undefined.MIXED_UNITS : plan.measured ? null : Undefined.NOT_MEASURED,
                        Figure.realisation(plan.come, plan.expected),
                        null,
                        now),
                next(initiativeId, today),
                IntStream.rangeClosed(first, last)
                        .mapToObj(nth -> new FinancialsView.Quarter(
                                Quarters.quarter(nth),
                                plan.costs.at(nth),
                                plan.benefits.at(nth),
                                plan.realised.numbers().contains(nth) ? plan.realised.at(nth) : null))
                        .toList());
    }

    private FinancialsView.NextTarget next(UUID initiativeId, LocalDate today) {
        return sql.query(
                        """
                        select id, metric, value, due_on from target
                        where subject_id = :initiative and due_on >= :today
                        order by due_on, id limit 1
                        """)
                .with("initiative", initiativeId)
                .with("today", today)
                .first(row -> new FinancialsView.NextTarget(
                        row.uuid("id"), row.text("metric"), row.decimal("value"), row.date("due_on")))
                .orElse(null);
    }

    private static BigDecimal rate(BigDecimal asked) {
        if (asked == null) {
            return Investment.DEFAULT_RATE;
        }
        if (asked.signum() < 0 || asked.compareTo(BigDecimal.ONE) > 0 || asked.scale() > 9) {
            throw Problem.of(KitProblem.INVALID_INPUT, "discountRate is a share a year from 0 to 1, such as 0.035");
        }
        return asked;
    }

    /** All of it, or the one reason why there is none of it. */
    private static FinancialsView.Side side(Investment of, Undefined reason, String currency, Instant now) {
        return new FinancialsView.Side(
                told(reason, of.totalCosts(), currency, now),
                told(reason, of.totalBenefits(), currency, now),
                told(reason, of.netPresentValue(), currency, now),
                told(reason, of.returnOnInvestment(), null, now),
                told(reason, of.internalRateOfReturn(), null, now),
                reason == null ? of.signChanges() : null,
                told(reason, of.payback(), "years", now),
                told(reason, of.discountedPayback(), "years", now),
                told(reason, of.benefitCostRatio(), null, now));
    }

    private static Computed told(Undefined reason, Figure figure, String unit, Instant now) {
        var why = reason == null ? figure.reason() : reason;
        return why == null ? new Computed(figure.value(), unit, now, null, null, null) : Computed.unknown(why.name());
    }
}
