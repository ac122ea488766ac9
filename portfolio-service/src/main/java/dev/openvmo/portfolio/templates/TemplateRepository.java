package dev.openvmo.portfolio.templates;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Templates as rows: what they look like to callers and neighbours, and that a portfolio names each once. */
@Singleton
class TemplateRepository extends ResourceRepository<TemplateEntity, TemplateRequest, TemplateView> {
    TemplateRepository(Resources kit) {
        super(
                kit,
                resource(
                                "portfolio",
                                "initiative-template",
                                TemplateRequest::of,
                                TemplateEntity::edit,
                                TemplateView::of)
                        .unique("uq_initiative_template_name", "/name", "portfolioId", "name")
                        .refers("fk_initiative_template_portfolio", "/portfolioId")
                        .search("name", "description")
                        .sort("name"));
    }
}
