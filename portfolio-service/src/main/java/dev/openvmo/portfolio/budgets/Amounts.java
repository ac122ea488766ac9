package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.function.IntPredicate;

/** Amounts that a budget is about: in its currency, and of the sign that makes sense. Pure. */
public final class Amounts {
    private Amounts() {}

    /** In this currency where it names none: 422 where it names another, or is not positive. */
    public static Money positive(Money said, String currency, String pointer) {
        return checked(said, currency, pointer, sign -> sign > 0, "must be more than nothing");
    }

    /** The same of what may be nothing. */
    public static Money notNegative(Money said, String currency, String pointer) {
        return checked(said, currency, pointer, sign -> sign >= 0, "must not be negative");
    }

    /** The same of what is booked: a credit is negative. */
    public static Money notZero(Money said, String currency, String pointer) {
        return checked(said, currency, pointer, sign -> sign != 0, "must not be nothing");
    }

    private static Money checked(Money said, String currency, String pointer, IntPredicate sign, String rule) {
        var money = said.in(currency, pointer + "/amount");
        if (!money.currency().equals(currency)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "The money of this portfolio is " + currency + ".")
                    .at(pointer + "/currency", ErrorCode.INVALID, "is not the portfolio's currency " + currency);
        }
        if (!sign.test(money.amount().signum())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "The amount makes no sense here.")
                    .at(pointer + "/amount", ErrorCode.OUT_OF_RANGE, rule);
        }
        return money;
    }
}
