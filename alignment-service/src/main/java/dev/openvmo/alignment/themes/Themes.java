package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.strategies.StrategyRefs;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;

/** Adds, edits and removes themes. */
@ApplicationScoped
class Themes {
    private final EntityManager entities;
    private final StrategyRefs strategies;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final NaturalKeys keys;

    Themes(
            EntityManager entities,
            StrategyRefs strategies,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            NaturalKeys keys) {
        this.entities = entities;
        this.strategies = strategies;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.keys = keys;
    }

    /** An empty theme weighs nothing yet: no score changes. */
    ThemeView add(ThemeRequest request) {
        var portfolioId = strategies.open(request.strategyId(), "/strategyId");
        keys.requireFree("Theme", "/name", Map.of("strategyId", request.strategyId(), "name", request.name()));
        var theme = ThemeEntity.of(request, portfolioId, moment.instant());
        entities.persist(theme);
        return announce(theme, "created");
    }

    ThemeView get(UUID id) {
        return ThemeView.of(find(id));
    }

    ThemeView edit(UUID id, Input<ThemeRequest> body, boolean merge) {
        var theme = find(id);
        grants.require(theme.portfolioId);
        preconditions.require(theme.version);
        var current = ThemeRequest.of(theme);
        var request = (merge ? body.over(current) : body).value();
        if (!request.strategyId().equals(theme.strategyId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A theme stays in its strategy.")
                    .at("/strategyId", "immutable", "cannot be changed");
        }
        strategies.keepOpen(theme.strategyId);
        if (request.equals(current)) {
            return ThemeView.of(theme);
        }
        if (!request.weight().equals(current.weight())) {
            strategies.reweighted(theme.strategyId);
        }
        theme.edit(request);
        return announce(theme, "updated");
    }

    void remove(UUID id) {
        var theme = find(id);
        grants.require(theme.portfolioId);
        strategies.keepOpen(theme.strategyId);
        entities.refresh(theme, LockModeType.PESSIMISTIC_WRITE);
        preconditions.require(theme.version);
        var objectives = (Number) entities.createNativeQuery("select count(*) from objective where theme_id = :id")
                .setParameter("id", id)
                .getSingleResult();
        if (objectives.longValue() > 0) {
            throw Problem.of(KitProblem.IN_USE, "The theme still has %s objectives.".formatted(objectives))
                    .with("dependents", Map.of("objectives", objectives.longValue()));
        }
        entities.remove(theme);
        outbox.deleted(ThemeState.AGGREGATE, id, theme.portfolioId);
    }

    private ThemeEntity find(UUID id) {
        var found = entities.find(ThemeEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no theme " + id + ".");
        }
        return found;
    }

    private ThemeView announce(ThemeEntity theme, String what) {
        entities.flush();
        outbox.changed(ThemeState.AGGREGATE, theme.id, what);
        return ThemeView.of(theme);
    }
}
