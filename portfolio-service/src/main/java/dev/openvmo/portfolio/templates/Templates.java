package dev.openvmo.portfolio.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.customfields.CustomFields;
import dev.openvmo.portfolio.initiatives.InitiativeView;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.milestones.Milestones;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** With what do initiatives of a sort begin? What is made of a template is its own from then on. */
@ApplicationScoped
class Templates {
    /** What an initiative takes from its template as it is. */
    private static final Set<String> TAKEN =
            Set.of("portfolioId", "kind", "category", "horizon", "description", "tags", "customFields");

    private final TemplateRepository templates;
    private final Portfolios portfolios;
    private final CustomFields customFields;
    private final Initiatives initiatives;
    private final Milestones milestones;
    private final JsonText json;

    Templates(
            TemplateRepository templates,
            Portfolios portfolios,
            CustomFields customFields,
            Initiatives initiatives,
            Milestones milestones,
            JsonText json) {
        this.templates = templates;
        this.portfolios = portfolios;
        this.customFields = customFields;
        this.initiatives = initiatives;
        this.milestones = milestones;
        this.json = json;
    }

    Page<TemplateView> list(ListQuery query) {
        return templates.list(query);
    }

    TemplateView get(UUID id) {
        return templates.view(id);
    }

    TemplateView create(TemplateRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        customFields.check(null, request.customFields());
        return templates.add(new TemplateEntity(), request);
    }

    TemplateView edit(UUID id, Input<TemplateRequest> body) {
        var change = templates.change(templates.forChange(id), body);
        if (change.differs(TemplateRequest::portfolioId)) {
            portfolios.require(change.to().portfolioId(), "/portfolioId");
        }
        customFields.check(change.from().customFields(), change.to().customFields());
        return templates.save(change);
    }

    void delete(UUID id) {
        templates.remove(templates.forChange(id));
    }

    /** An initiative that begins so, with its milestones: 404 where the caller cannot see the template, else as any creation. */
    InitiativeView begin(UUID id, Input<FromTemplateRequest> body) {
        var template = templates.get(id);
        var request = body.value();
        var fields = (ObjectNode) json.tree(json.text(TemplateRequest.of(template)));
        fields.retain(TAKEN);
        fields.setAll((ObjectNode) json.tree(json.text(request)));
        var initiative = initiatives.propose(fields);
        for (var milestone : template.milestones()) {
            var day = request.plannedStart() == null
                    ? null
                    : request.plannedStart().plusDays(milestone.afterDays());
            milestones.plan(initiative.id(), milestone.name(), day);
        }
        return initiative;
    }
}
