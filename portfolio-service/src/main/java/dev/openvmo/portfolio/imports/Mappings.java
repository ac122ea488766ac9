package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.portfolios.PortfolioRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Saves, edits and forgets mappings. */
@ApplicationScoped
class Mappings {
    private final EntityManager entities;
    private final JsonText json;
    private final PortfolioRefs portfolios;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final NaturalKeys keys;

    Mappings(
            EntityManager entities,
            JsonText json,
            PortfolioRefs portfolios,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            NaturalKeys keys) {
        this.entities = entities;
        this.json = json;
        this.portfolios = portfolios;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.keys = keys;
    }

    MappingView save(MappingRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        keys.requireFree("ImportMapping", "/key", Map.of("key", request.key()));
        var mapping = new MappingEntity();
        mapping.id = Ids.next();
        mapping.createdAt = moment.instant();
        return record(mapping, request, "created");
    }

    MappingView get(UUID id) {
        return view(find(id));
    }

    MappingView view(MappingEntity mapping) {
        return MappingView.of(mapping, json.read(mapping.document, MappingRequest.class));
    }

    MappingView edit(UUID id, Input<MappingRequest> body, boolean merge) {
        var mapping = find(id);
        grants.require(mapping.portfolioId);
        preconditions.require(mapping.version);
        var current = json.read(mapping.document, MappingRequest.class);
        var request = (merge ? body.over(current) : body).value();
        if (request.equals(current)) {
            return view(mapping);
        }
        if (!request.portfolioId().equals(mapping.portfolioId)) {
            portfolios.require(request.portfolioId(), "/portfolioId");
            outbox.moved(MappingStates.AGGREGATE, id, mapping.portfolioId);
        }
        return record(mapping, request, "updated");
    }

    void forget(UUID id) {
        var mapping = find(id);
        grants.require(mapping.portfolioId);
        preconditions.require(mapping.version);
        entities.remove(mapping);
        outbox.deleted(MappingStates.AGGREGATE, id, mapping.portfolioId);
    }

    /** By id or key; 404 where the caller cannot see it. */
    MappingEntity named(String keyOrId) {
        return entities.createQuery(
                        "from ImportMapping m where m.key = :key or cast(m.id as string) = lower(:key)",
                        MappingEntity.class)
                .setParameter("key", keyOrId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no such import mapping."));
    }

    private MappingView record(MappingEntity mapping, MappingRequest request, String what) {
        mapping.portfolioId = request.portfolioId();
        mapping.key = request.key();
        mapping.source = request.source();
        mapping.document = json.text(request);
        entities.persist(mapping);
        entities.flush();
        outbox.changed(MappingStates.AGGREGATE, mapping.id, what);
        return view(mapping);
    }

    private MappingEntity find(UUID id) {
        var found = entities.find(MappingEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no import mapping " + id + ".");
        }
        return found;
    }
}
