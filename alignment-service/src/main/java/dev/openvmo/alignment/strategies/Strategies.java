package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** What does a portfolio want? Versions of its strategy, and what other features ask of them before they change what is in it. */
@ApplicationScoped
public class Strategies {
    private final StrategyRepository strategies;
    private final Subjects subjects;
    private final Grants grants;
    private final Rescore rescore;

    Strategies(StrategyRepository strategies, Subjects subjects, Grants grants, Rescore rescore) {
        this.strategies = strategies;
        this.subjects = subjects;
        this.grants = grants;
        this.rescore = rescore;
    }

    /** The portfolio of a strategy named in a body, held open for change: 422 where it cannot be seen, 403, 409. */
    public UUID open(UUID id, String pointer) {
        var strategy = strategies.referenced(id, pointer);
        grants.require(strategy.portfolioId);
        keepOpen(id);
        return strategy.portfolioId;
    }

    /** Refuses a retired strategy, and keeps this one from being retired or deleted until the change is committed. */
    public void keepOpen(UUID id) {
        strategies.reread(id, LockModeType.PESSIMISTIC_READ).state.edit().orThrow();
    }

    /** Refuses a retired strategy; cheap, for writes that only lean on it. */
    public void requireOpen(UUID id) {
        strategies.findById(id).state.edit().orThrow();
    }

    /** The weights in this strategy changed: if it is in force, so do the scores that rest on it. */
    public void reweighted(UUID id) {
        if (strategies.findById(id).state == StrategyStage.ACTIVE) {
            rescore.serving(id);
        }
    }

    Page<StrategyView> list(ListQuery query) {
        return strategies.list(query);
    }

    StrategyView get(UUID id) {
        return strategies.view(id);
    }

    StrategyView create(StrategyRequest request) {
        subjects.requirePortfolio(request.portfolioId(), "/portfolioId");
        return strategies.add(new StrategyEntity(), request);
    }

    StrategyView edit(UUID id, Input<StrategyRequest> body) {
        var strategy = strategies.forChange(id);
        var change = strategies
                .change(strategy, body)
                .keeps("/portfolioId", StrategyRequest::portfolioId, "A strategy stays in its portfolio.");
        strategy.state.edit().orThrow();
        return strategies.save(change);
    }

    /** Only what nobody has steered by, and only when it is empty: themes are not swept along. */
    void delete(UUID id) {
        var strategy = strategies.forUpdate(id);
        strategy.state.discard().orThrow();
        strategies.remove(strategy);
    }
}
