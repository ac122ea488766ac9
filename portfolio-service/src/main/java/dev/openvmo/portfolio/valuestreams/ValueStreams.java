package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Along which streams does value reach customers? One that carries initiatives stays where it is. */
@ApplicationScoped
public class ValueStreams {
    private final ValueStreamRepository streams;
    private final Portfolios portfolios;

    ValueStreams(ValueStreamRepository streams, Portfolios portfolios) {
        this.streams = streams;
        this.portfolios = portfolios;
    }

    /** A value stream named in a body beside its portfolio: 422 {@code unknown-reference} unless it is one of its own. */
    public void requireIn(UUID id, UUID portfolioId, String pointer) {
        if (id != null && !streams.referenced(id, pointer).portfolioId.equals(portfolioId)) {
            throw Problem.of(
                            KitProblem.UNKNOWN_REFERENCE,
                            "The portfolio %s has no value stream %s.".formatted(portfolioId, id))
                    .at(pointer, ErrorCode.UNKNOWN_REFERENCE, "no such value stream in this portfolio");
        }
    }

    /** The portfolio of a value stream that a body names: 422 {@code unknown-reference}, 403 with too low a role there. */
    public UUID home(UUID id, String pointer) {
        var portfolioId = streams.referenced(id, pointer).portfolioId;
        portfolios.require(portfolioId, pointer);
        return portfolioId;
    }

    /** Whether the portfolio has this value stream. */
    public boolean in(UUID portfolioId, UUID id) {
        return streams.findByIdOptional(id)
                .filter(stream -> stream.portfolioId.equals(portfolioId))
                .isPresent();
    }

    /** A portfolio's value streams: name to id. */
    public Map<String, UUID> byName(UUID portfolioId) {
        return streams.find("portfolioId", portfolioId).stream()
                .collect(Collectors.toMap(stream -> stream.name, stream -> stream.id));
    }

    Page<ValueStreamView> list(ListQuery query) {
        return streams.list(query);
    }

    ValueStreamView get(UUID id) {
        return streams.view(id);
    }

    ValueStreamView create(ValueStreamRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        var key = ValueStreamRequest.key(portfolios.key(request.portfolioId()), request.name());
        return streams.add(new ValueStreamEntity(), request.keyed(key));
    }

    ValueStreamView edit(UUID id, Input<ValueStreamRequest> body) {
        var stream = streams.forChange(id);
        var change = streams.change(stream, body, request -> request.keyed(stream.key));
        if (change.differs(ValueStreamRequest::portfolioId)) {
            portfolios.require(change.to().portfolioId(), "/portfolioId");
            streams.requireUnheld(stream);
        }
        return streams.save(change);
    }

    void delete(UUID id) {
        streams.remove(streams.forUpdate(id));
    }
}
