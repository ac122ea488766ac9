package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What do the columns of a kind of file mean? */
@ApplicationScoped
class Mappings {
    private final MappingRepository mappings;
    private final Portfolios portfolios;
    private final JsonText json;

    Mappings(MappingRepository mappings, Portfolios portfolios, JsonText json) {
        this.mappings = mappings;
        this.portfolios = portfolios;
        this.json = json;
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

    /** The mapping of an export that is known. */
    MappingView create(StandardMappingRequest wanted) {
        try (var text = Mappings.class.getResourceAsStream(wanted.standard().file())) {
            var known = json.read(new String(text.readAllBytes(), StandardCharsets.UTF_8), MappingRequest.class);
            return create(known.asked(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
