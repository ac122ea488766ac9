package dev.openvmo.portfolio.constraints;

import dev.openvmo.kit.problem.ConstraintRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares what callers can meet: what is taken already, and what is gone while it is named. */
@ApplicationScoped
class PortfolioConstraints {

    void declare(@Observes StartupEvent started, ConstraintRegistry constraints) {
        constraints
                .declare("uq_portfolio_key", "/key")
                .declare("fk_portfolio_parent", "/parentId")
                .declare("uq_value_stream_name", "/name")
                .declare("fk_value_stream_portfolio", "/portfolioId")
                .declare("uq_initiative_external_ref", "/externalRef")
                .declare("fk_initiative_portfolio", "/portfolioId")
                .declare("fk_initiative_value_stream_id", "/valueStreamId")
                .declare("uq_import_mapping_key", "/key")
                .declare("fk_import_mapping_portfolio", "/portfolioId");
    }
}
