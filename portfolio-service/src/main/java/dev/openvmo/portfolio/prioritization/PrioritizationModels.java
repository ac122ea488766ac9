package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.customfields.CustomFields;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** By what does a portfolio rank? Versions of its model; the nearest one in force ranks what is in it and below it. */
@ApplicationScoped
class PrioritizationModels {
    private final PrioritizationModelRepository models;
    private final Portfolios portfolios;
    private final CustomFields customFields;
    private final TransactionTime time;
    private final Marks marks;
    private final Sql sql;

    PrioritizationModels(
            PrioritizationModelRepository models,
            Portfolios portfolios,
            CustomFields customFields,
            TransactionTime time,
            Marks marks,
            Sql sql) {
        this.models = models;
        this.portfolios = portfolios;
        this.customFields = customFields;
        this.time = time;
        this.marks = marks;
        this.sql = sql;
    }

    Page<PrioritizationModelView> list(ListQuery query) {
        return models.list(query);
    }

    PrioritizationModelView get(UUID id) {
        return models.view(id);
    }

    PrioritizationModelView create(PrioritizationModelRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        return models.add(new PrioritizationModelEntity(), sound(request));
    }

    PrioritizationModelView edit(UUID id, Input<PrioritizationModelRequest> body) {
        var model = models.forChange(id);
        var change = models.change(model, body, this::sound)
                .keeps("/portfolioId", PrioritizationModelRequest::portfolioId, "A model stays in its portfolio.");
        model.state.open().orThrow();
        return models.save(change);
    }

    void delete(UUID id) {
        var model = models.forUpdate(id);
        model.state.open().orThrow();
        models.remove(model);
    }

    /** A draft that says the same as this one, the next in its line: 404, 403. */
    PrioritizationModelView newVersion(UUID id) {
        var former = forStep(id);
        var draft = new PrioritizationModelEntity();
        draft.lineageId = former.lineageId;
        draft.number = models.list("lineageId", former.lineageId).stream()
                        .mapToInt(each -> each.number)
                        .max()
                        .orElseThrow()
                + 1;
        return models.add(draft, PrioritizationModelRequest.of(former));
    }

    /** Puts this version in force; the one before is retired in the same moment. All is ranked anew after the commit. */
    PrioritizationModelView activate(UUID id) {
        var model = forStep(id);
        model.state.open().orThrow();
        models.list("portfolioId = ?1 and state = ?2", model.portfolioId, ModelStage.ACTIVE)
                .forEach(this::end);
        model.state = ModelStage.ACTIVE;
        model.activatedAt = time.instant();
        return ranked(models.record(model, "activated"));
    }

    PrioritizationModelView retire(UUID id) {
        return ranked(end(forStep(id)));
    }

    private PrioritizationModelRequest sound(PrioritizationModelRequest request) {
        request.sound();
        for (var i = 0; i < request.inputs().size(); i++) {
            var key = request.inputs().get(i).customField();
            if (key != null) {
                customFields.requireNumber(key, "/inputs/%d/customField".formatted(i));
            }
        }
        return request;
    }

    private PrioritizationModelView end(PrioritizationModelEntity model) {
        model.state = model.state.retire().orThrow();
        model.retiredAt = time.instant();
        return models.record(model, "retired");
    }

    private PrioritizationModelView ranked(PrioritizationModelView model) {
        var roots = List.of(model.portfolioId());
        sql.query("select govern(cast(:roots as uuid[]))").with("roots", roots).list(row -> null);
        marks.mark(Reranking.KIND, roots);
        return model;
    }

    /** One lock per portfolio, so that two activations at once end with one in force, and versions get numbers of their own. */
    private PrioritizationModelEntity forStep(UUID id) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('prioritization ' || :portfolio, 0))")
                .with("portfolio", models.get(id).portfolioId.toString())
                .list(row -> null);
        return models.forStep(id);
    }
}
