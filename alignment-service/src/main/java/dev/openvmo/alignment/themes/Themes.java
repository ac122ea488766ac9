package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What does a strategy group its objectives by? A theme stays in its strategy; its weight counts for all below it. */
@ApplicationScoped
public class Themes {
    private final ThemeRepository themes;
    private final Strategies strategies;
    private final Comparisons comparisons;
    private final Grants grants;

    Themes(ThemeRepository themes, Strategies strategies, Comparisons comparisons, Grants grants) {
        this.themes = themes;
        this.strategies = strategies;
        this.comparisons = comparisons;
        this.grants = grants;
    }

    /** A theme named in a body, its strategy held open for change: 422 where it cannot be seen, 403, 409. */
    public ThemeRef open(UUID id, String pointer) {
        var theme = themes.referenced(id, pointer);
        grants.require(theme.portfolioId);
        strategies.keepOpen(theme.strategyId);
        return new ThemeRef(theme.id, theme.strategyId, theme.portfolioId);
    }

    /** Refuses a theme of another strategy than this: 422. */
    public void requireIn(UUID strategyId, UUID id, String pointer) {
        if (!themes.referenced(id, pointer).strategyId.equals(strategyId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "An objective stays in its strategy.")
                    .at(pointer, ErrorCode.IMMUTABLE, "belongs to another strategy");
        }
    }

    /** The strategy of a theme in a path: 404. */
    public UUID strategyOf(UUID id) {
        return themes.get(id).strategyId;
    }

    /** Copies the themes of a strategy, with how they were compared, into a draft; answers the copies' ids by their originals'. */
    public Map<UUID, ThemeRef> copy(UUID from, UUID to) {
        var said = new HashMap<ThemeEntity, ThemeRequest>();
        var copies = new HashMap<UUID, ThemeRef>();
        for (var theme : themes.list("strategyId", from)) {
            var copy = theme.copy();
            said.put(copy, new ThemeRequest(to, theme.name, theme.description, theme.weight));
            copies.put(theme.id, new ThemeRef(copy.id, to, theme.portfolioId));
        }
        themes.addAll(said);
        comparisons.copy(
                from,
                to,
                original -> copies.containsKey(original) ? copies.get(original).id() : null);
        return copies;
    }

    Page<ThemeView> list(ListQuery query) {
        return themes.list(query);
    }

    ThemeView get(UUID id) {
        return themes.view(id);
    }

    /** An empty theme weighs nothing yet: no score changes. */
    ThemeView create(ThemeRequest request) {
        return themes.add(ThemeEntity.in(strategies.open(request.strategyId(), "/strategyId")), request);
    }

    ThemeView edit(UUID id, Input<ThemeRequest> body) {
        var theme = themes.forChange(id);
        var change = themes.change(theme, body)
                .keeps("/strategyId", ThemeRequest::strategyId, "A theme stays in its strategy.");
        strategies.keepOpen(theme.strategyId);
        if (change.differs(ThemeRequest::weight)) {
            strategies.reweighted(theme.strategyId);
        }
        return themes.save(change);
    }

    void delete(UUID id) {
        var theme = themes.forUpdate(id);
        strategies.keepOpen(theme.strategyId);
        themes.remove(theme);
        comparisons.forget(id);
    }
}
