package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** By which dimensions and levels is maturity judged? What was judged by an earlier edition stays as it was. */
@ApplicationScoped
class MaturityModels {
    private final MaturityModelRepository models;

    MaturityModels(MaturityModelRepository models) {
        this.models = models;
    }

    Page<MaturityModelView> list(ListQuery query) {
        return models.list(query);
    }

    MaturityModelView get(UUID id) {
        return models.view(id);
    }

    MaturityModelView create(MaturityModelRequest request) {
        return models.add(new MaturityModelEntity(), request.require());
    }

    MaturityModelView edit(UUID id, Input<MaturityModelRequest> body) {
        var change = models.change(models.forChange(id), body);
        change.to().require();
        return models.save(change);
    }

    void delete(UUID id) {
        models.remove(models.forUpdate(id));
    }
}
