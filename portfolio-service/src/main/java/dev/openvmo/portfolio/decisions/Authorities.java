package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.exchangerates.ConversionView;
import dev.openvmo.portfolio.exchangerates.ExchangeRates;
import dev.openvmo.portfolio.policies.Authority;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Under what authority does the caller decide? As the policies delegate it: to roles or subjects, by kind and amount. */
@ApplicationScoped
public class Authorities {
    private final Policies policies;
    private final ExchangeRates rates;
    private final Portfolios portfolios;
    private final Grants grants;
    private final Caller caller;
    private final TransactionTime time;

    Authorities(
            Policies policies,
            ExchangeRates rates,
            Portfolios portfolios,
            Grants grants,
            Caller caller,
            TransactionTime time) {
        this.policies = policies;
        this.rates = rates;
        this.portfolios = portfolios;
        this.grants = grants;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Under which authority something is decided, or the warning that it is decided without.
     *
     * @param conversion how much the amount is in the authority's currency, where that is another one
     */
    public record Held(@Nullable Authority authority, @Nullable ConversionView conversion, List<String> warnings) {}

    /**
     * 403 where nothing is delegated to the caller; 409 beyond-authority naming who may, or no-exchange-rate where it hangs on
     * a rate of the day that there is not, where policies are enforced.
     */
    public Held require(UUID portfolioId, DecisionKind kind, @Nullable Money amount) {
        var governing = policies.governing(portfolioId);
        var delegated = governing.authorities();
        if (delegated.stream().noneMatch(each -> held(each, portfolioId))
                && !grants.holds(Roles.PORTFOLIO_MANAGER, portfolioId)) {
            throw Problem.of(
                    KitProblem.FORBIDDEN, "your role in this portfolio lets you ask for a decision, not decide");
        }
        var day = LocalDate.ofInstant(time.instant(), portfolios.zone(portfolioId));
        var able = delegated.stream()
                .filter(each -> each.kinds().contains(kind) && reaches(each.upTo(), amount, day))
                .toList();
        var mine = able.stream().filter(each -> held(each, portfolioId)).findFirst();
        if (mine.isPresent()) {
            return new Held(mine.get(), converted(mine.get().upTo(), amount, day), List.of());
        }
        var unconverted = delegated.stream()
                .filter(each -> each.kinds().contains(kind) && held(each, portfolioId))
                .map(each -> converted(each.upTo(), amount, day))
                .filter(each -> each != null && each.converted() == null)
                .findFirst();
        var who = able.stream().map(Authority::said).toList();
        var warning = "%s is beyond your authority%s; %s"
                .formatted(
                        kind,
                        unconverted.isEmpty()
                                ? ""
                                : ", as no rate of %s converts its %s".formatted(day, amount.currency()),
                        who.isEmpty() ? "nobody has it" : "it is that of " + String.join(", ", who));
        if (governing.mode() == PolicyMode.ENFORCED) {
            var type = unconverted.isEmpty() ? DecisionProblem.BEYOND_AUTHORITY : DecisionProblem.NO_EXCHANGE_RATE;
            throw Problem.of(type, warning).with("allowed", who);
        }
        return new Held(null, unconverted.orElse(null), List.of(warning));
    }

    private boolean held(Authority authority, UUID portfolioId) {
        return authority.role() == null
                ? caller.subject().equals(authority.subject())
                : grants.holds(authority.role(), portfolioId);
    }

    /** What no rate of the day converts is beyond every amount in another currency. */
    private boolean reaches(Money upTo, Money amount, LocalDate day) {
        return upTo == null
                || amount == null
                || rates.worth(amount, upTo.currency(), day)
                        .filter(worth -> worth.amount().compareTo(upTo.amount()) <= 0)
                        .isPresent();
    }

    private ConversionView converted(Money upTo, Money amount, LocalDate day) {
        return upTo == null || amount == null || upTo.currency().equals(amount.currency())
                ? null
                : rates.convert(amount, upTo.currency(), day);
    }
}
