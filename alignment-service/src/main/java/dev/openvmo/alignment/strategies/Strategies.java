package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** What does a portfolio want? Versions of its strategy, and what other features ask of them before they change what is in it. */
@ApplicationScoped
public class Strategies {
    private final StrategyRepository strategies;
    private final Subjects subjects;
    private final Comparisons comparisons;
    private final Grants grants;
    private final Rescore rescore;

    Strategies(
            StrategyRepository strategies, Subjects subjects, Comparisons comparisons, Grants grants, Rescore rescore) {
        this.strategies = strategies;
        this.subjects = subjects;
        this.comparisons = comparisons;
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

    /** 404 where the caller cannot see it. */
    public void require(UUID id) {
        strategies.get(id);
    }

    /** The portfolio of one that the caller can see: 404. */
    public UUID portfolio(UUID id) {
        return strategies.get(id).portfolioId;
    }

    /** Holds back whoever changes a weight in it or puts it in force, and answers its portfolio: 404, 403. */
    public UUID lock(UUID id) {
        return strategies.locked(id).portfolioId;
    }

    /** The parts of this strategy, or of this theme of it, were compared: 409 where it is retired, or cannot be relied on. */
    public void compared(UUID id, UUID of) {
        keepOpen(id);
        if (strategies.findById(id).state == StrategyStage.ACTIVE) {
            comparisons.requireConsistent(of);
            rescore.serving(id);
        }
    }

    /** A draft that says the same as this one, whatever its state: 404, 403. */
    public StrategyView draftOf(UUID id) {
        var former = strategies.locked(id);
        var draft = new StrategyEntity();
        draft.versionOf = id;
        return strategies.add(draft, StrategyRequest.of(former));
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
        if (strategy.state == StrategyStage.ACTIVE && change.differs(StrategyRequest::shareBelow)) {
            rescore.beneath(List.of(strategy.portfolioId));
        }
        return strategies.save(change);
    }

    /** Only what nobody has steered by, and only when it is empty: themes are not swept along. */
    void delete(UUID id) {
        var strategy = strategies.forUpdate(id);
        strategy.state.discard().orThrow();
        strategies.remove(strategy);
        comparisons.forget(id);
    }
}
