package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.portfolios.PortfolioRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Sets up, edits and dissolves value streams. */
@ApplicationScoped
class ValueStreams {
    private final EntityManager entities;
    private final PortfolioRefs portfolios;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final NaturalKeys keys;

    ValueStreams(
            EntityManager entities,
            PortfolioRefs portfolios,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            NaturalKeys keys) {
        this.entities = entities;
        this.portfolios = portfolios;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.keys = keys;
    }

    ValueStreamView setUp(ValueStreamRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        keys.requireFree("ValueStream", "/name", Map.of("portfolioId", request.portfolioId(), "name", request.name()));
        var stream = new ValueStreamEntity();
        stream.id = Ids.next();
        stream.createdAt = moment.instant();
        stream.edit(request);
        entities.persist(stream);
        return announce(stream, "created");
    }

    ValueStreamView get(UUID id) {
        return ValueStreamView.of(find(id));
    }

    ValueStreamView edit(UUID id, Input<ValueStreamRequest> body, boolean merge) {
        var stream = find(id);
        grants.require(stream.portfolioId);
        preconditions.require(stream.version);
        var current = ValueStreamRequest.of(stream);
        var request = (merge ? body.over(current) : body).value();
        if (request.equals(current)) {
            return ValueStreamView.of(stream);
        }
        var from = stream.portfolioId;
        if (!request.portfolioId().equals(from)) {
            portfolios.require(request.portfolioId(), "/portfolioId");
            requireUnused(id);
        }
        stream.edit(request);
        if (!stream.portfolioId.equals(from)) {
            outbox.moved(ValueStreamState.AGGREGATE, id, from);
        }
        return announce(stream, "updated");
    }

    void dissolve(UUID id) {
        var stream = find(id);
        grants.require(stream.portfolioId);
        preconditions.require(stream.version);
        requireUnused(id);
        entities.remove(stream);
        entities.flush();
        outbox.deleted(ValueStreamState.AGGREGATE, id, stream.portfolioId);
    }

    private void requireUnused(UUID id) {
        var initiatives = ((Number)
                        entities.createNativeQuery("select count(*) from initiative where value_stream_id = :id")
                                .setParameter("id", id)
                                .getSingleResult())
                .longValue();
        if (initiatives > 0) {
            throw Problem.of(KitProblem.IN_USE, "The value stream still carries %d initiatives.".formatted(initiatives))
                    .with("dependents", Map.of("initiatives", initiatives));
        }
    }

    private ValueStreamView announce(ValueStreamEntity stream, String what) {
        entities.flush();
        outbox.changed(ValueStreamState.AGGREGATE, stream.id, what);
        return ValueStreamView.of(stream);
    }

    private ValueStreamEntity find(UUID id) {
        var found = entities.find(ValueStreamEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no value stream " + id + ".");
        }
        return found;
    }
}
