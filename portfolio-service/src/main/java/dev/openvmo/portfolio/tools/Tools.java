package dev.openvmo.portfolio.tools;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.capacity.Caps;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which licences and environments are there to work with? */
@ApplicationScoped
class Tools {
    private final ToolRepository tools;
    private final Portfolios portfolios;
    private final Caps caps;

    Tools(ToolRepository tools, Portfolios portfolios, Caps caps) {
        this.tools = tools;
        this.portfolios = portfolios;
        this.caps = caps;
    }

    Page<ToolView> list(ListQuery query) {
        return tools.list(query);
    }

    ToolView get(UUID id) {
        return tools.view(id);
    }

    ToolView create(ToolRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        return tools.add(new ToolEntity(), request);
    }

    /** 409 over-capacity where more are allocated than there would be. */
    ToolView edit(UUID id, Input<ToolRequest> body) {
        caps.inTurn(id);
        var change = tools.change(tools.forChange(id), body)
                .keeps("/portfolioId", ToolRequest::portfolioId, "A tool stays with its portfolio.");
        var view = tools.save(change);
        if (change.to().count() < change.from().count()) {
            caps.requireKept(id);
        }
        return view;
    }

    void delete(UUID id) {
        tools.remove(tools.forUpdate(id));
    }
}
