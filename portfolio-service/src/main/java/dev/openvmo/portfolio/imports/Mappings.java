package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What do the columns of a kind of file mean? */
@ApplicationScoped
class Mappings {
    private final MappingRepository mappings;
    private final Portfolios portfolios;

    Mappings(MappingRepository mappings, Portfolios portfolios) {
        this.mappings = mappings;
        this.portfolios = portfolios;
    }

    Page<MappingView> list(ListQuery query) {
        return mappings.list(query);
    }

    MappingView get(UUID id) {
        return mappings.view(id);
    }

    MappingView create(MappingRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        return mappings.add(new MappingEntity(), request);
    }

    MappingView edit(UUID id, Input<MappingRequest> body) {
        var change = mappings.change(mappings.forChange(id), body);
        if (change.differs(MappingRequest::portfolioId)) {
            portfolios.require(change.to().portfolioId(), "/portfolioId");
        }
        return mappings.save(change);
    }

    void delete(UUID id) {
        mappings.remove(mappings.forChange(id));
    }
}
