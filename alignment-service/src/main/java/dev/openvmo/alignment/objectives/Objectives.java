package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.alignment.themes.ThemeRef;
import dev.openvmo.alignment.themes.Themes;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What does each theme want to be true? In a strategy in force, each weight that comes, goes or changes moves the scores. */
@ApplicationScoped
public class Objectives {
    private final ObjectiveRepository objectives;
    private final Themes themes;
    private final Strategies strategies;
    private final Comparisons comparisons;

    Objectives(ObjectiveRepository objectives, Themes themes, Strategies strategies, Comparisons comparisons) {
        this.objectives = objectives;
        this.themes = themes;
        this.strategies = strategies;
        this.comparisons = comparisons;
    }

    /** An objective somebody contributes to: 422 where it cannot be seen, 409 in a retired strategy. Reading it is enough. */
    public void requireOpen(UUID id, String pointer) {
        strategies.requireOpen(objectives.referenced(id, pointer).strategyId);
    }

    /** An objective named in a body: 422 where it cannot be seen. */
    public ObjectiveRef referenced(UUID id, String pointer) {
        return new ObjectiveRef(id, objectives.referenced(id, pointer).portfolioId);
    }

    /** Refuses a retired strategy to a change of what leans on this objective already. */
    public void refuseRetired(UUID id) {
        objectives.findByIdOptional(id).ifPresent(objective -> strategies.requireOpen(objective.strategyId));
    }

    /** Copies the objectives of these themes, with how they were compared, into those; answers the copies by their originals' ids. */
    public Map<UUID, ObjectiveRef> copy(Map<UUID, ThemeRef> themes) {
        var said = new HashMap<ObjectiveEntity, ObjectiveRequest>();
        var all = new HashMap<UUID, ObjectiveRef>();
        for (var theme : themes.entrySet()) {
            var copies = new HashMap<UUID, UUID>();
            for (var objective : objectives.list("themeId", theme.getKey())) {
                var copy = objective.copy(theme.getValue());
                copies.put(objective.id, copy.id);
                all.put(objective.id, new ObjectiveRef(copy.id, copy.portfolioId));
                said.put(
                        copy,
                        new ObjectiveRequest(copy.themeId, objective.name, objective.description, objective.weight));
            }
            comparisons.copy(theme.getKey(), theme.getValue().id(), copies::get);
        }
        objectives.addAll(said);
        return all;
    }

    Page<ObjectiveView> list(ListQuery query) {
        return objectives.list(query);
    }

    ObjectiveView get(UUID id) {
        return objectives.view(id);
    }

    ObjectiveView create(ObjectiveRequest request) {
        var theme = themes.open(request.themeId(), "/themeId");
        strategies.reweighted(theme.strategyId());
        return objectives.add(ObjectiveEntity.in(theme), request);
    }

    ObjectiveView edit(UUID id, Input<ObjectiveRequest> body) {
        var objective = objectives.forChange(id);
        var change = objectives.change(objective, body);
        if (change.differs(ObjectiveRequest::themeId)) {
            themes.requireIn(objective.strategyId, change.to().themeId(), "/themeId");
        }
        strategies.keepOpen(objective.strategyId);
        if (change.differs(ObjectiveRequest::themeId, ObjectiveRequest::weight)) {
            strategies.reweighted(objective.strategyId);
        }
        return objectives.save(change);
    }

    void delete(UUID id) {
        var objective =
                objectives.forUpdate(id); // waits for contributions on their way, whose foreign key holds the row
        strategies.keepOpen(objective.strategyId);
        strategies.reweighted(objective.strategyId);
        objectives.remove(objective);
    }
}
