package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What makes a plan add up: one currency, no day planned twice, low to high in order. Pure. */
record PlanRules(FiscalCalendar calendar, String currency) {

    /** The same with the portfolio's currency where none is said: 422 naming all that does not add up. */
    BusinessCaseRequest checked(BusinessCaseRequest said) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The plan does not add up.");
        var in = mapped(
                said.costs(),
                (each, n) -> new Plan.Cost(
                        each.period(),
                        in("/costs/" + n + "/capEx/amount", each.capEx()),
                        in("/costs/" + n + "/opEx/amount", each.opEx())));
        var benefits = mapped(
                said.benefits(),
                (each, n) -> new Plan.Benefit(
                        each.period(),
                        in("/benefits/" + n + "/low/amount", each.low()),
                        in("/benefits/" + n + "/likely/amount", each.likely()),
                        in("/benefits/" + n + "/high/amount", each.high())));
        var obligations = mapped(
                said.obligations(),
                (each, n) -> new Plan.Obligation(
                        each.name(), each.period(), in("/obligations/" + n + "/cost/amount", each.cost())));
        apart(refusal, "/costs/", in, Plan.Cost::period, each -> "");
        apart(refusal, "/efforts/", said.efforts(), Plan.Effort::period, Plan.Effort::skill);
        apart(refusal, "/benefits/", benefits, Plan.Benefit::period, each -> "");
        each(in, (cost, n) -> same(refusal, "/costs/" + n, Stream.of(cost.capEx(), cost.opEx())));
        each(benefits, (benefit, n) -> {
            same(refusal, "/benefits/" + n, Stream.of(benefit.low(), benefit.likely(), benefit.high()));
            if (benefit.low().amount().compareTo(benefit.likely().amount()) > 0
                    || benefit.likely().amount().compareTo(benefit.high().amount()) > 0) {
                refusal.at("/benefits/" + n + "/likely", ErrorCode.IN_ORDER, "must lie between low and high");
            }
        });
        each(obligations, (duty, n) -> same(refusal, "/obligations/" + n, Stream.of(duty.cost())));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new BusinessCaseRequest(
                said.hypothesis(),
                said.outcome(),
                said.mvp(),
                said.alternatives(),
                said.nonFunctionalNeeds(),
                in,
                said.efforts(),
                benefits,
                obligations);
    }

    private Money in(String pointer, Money said) {
        return said.in(currency, pointer);
    }

    private void same(Problem refusal, String pointer, Stream<Money> amounts) {
        if (amounts.anyMatch(amount -> !amount.currency().equals(currency))) {
            refusal.at(pointer, ErrorCode.INVALID, "is not in the portfolio's currency " + currency);
        }
    }

    private <T> void apart(
            Problem refusal, String pointer, List<T> all, Function<T, FiscalPeriod> period, Function<T, String> of) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (of.apply(all.get(i)).equals(of.apply(all.get(j)))
                        && calendar.overlap(period.apply(all.get(i)), period.apply(all.get(j)))) {
                    refusal.at(pointer + i + "/period", ErrorCode.DUPLICATE, "overlaps " + period.apply(all.get(j)));
                    break;
                }
            }
        }
    }

    private static <T> List<T> mapped(List<T> all, BiFunction<T, Integer, T> what) {
        return IntStream.range(0, all.size())
                .mapToObj(n -> what.apply(all.get(n), n))
                .toList();
    }

    private static <T> void each(List<T> all, BiConsumer<T, Integer> what) {
        IntStream.range(0, all.size()).forEach(n -> what.accept(all.get(n), n));
    }
}
