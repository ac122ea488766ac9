package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.portfolios.PortfolioRefs;
import dev.openvmo.portfolio.valuestreams.ValueStreamRefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Proposes, edits, moves and withdraws initiatives. */
@ApplicationScoped
class Initiatives {
    private final InitiativeFinder finder;
    private final InitiativeRecorder recorder;
    private final PortfolioRefs portfolios;
    private final ValueStreamRefs streams;
    private final Grants grants;
    private final Preconditions preconditions;
    private final NaturalKeys keys;

    Initiatives(
            InitiativeFinder finder,
            InitiativeRecorder recorder,
            PortfolioRefs portfolios,
            ValueStreamRefs streams,
            Grants grants,
            Preconditions preconditions,
            NaturalKeys keys) {
        this.finder = finder;
        this.recorder = recorder;
        this.portfolios = portfolios;
        this.streams = streams;
        this.grants = grants;
        this.preconditions = preconditions;
        this.keys = keys;
    }

    InitiativeView propose(InitiativeRequest request) {
        var ref = request.externalRef();
        if (ref != null) {
            keys.requireFree(
                    "Initiative",
                    "/externalRef",
                    Map.of("externalSource", ref.source(), "externalId", ref.externalId()));
        }
        return add(request);
    }

    private InitiativeView add(InitiativeRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        streams.requireIn(request.valueStreamId(), request.portfolioId(), "/valueStreamId");
        return InitiativeView.of(recorder.add(Ids.next(), request));
    }

    InitiativeView get(UUID id) {
        return InitiativeView.of(finder.get(id));
    }

    InitiativeView edit(UUID id, Input<InitiativeRequest> body, boolean merge) {
        var initiative = finder.get(id);
        grants.require(initiative.portfolioId);
        preconditions.require(initiative.version);
        var current = InitiativeRequest.of(initiative);
        return edited(initiative, (merge ? body.over(current) : body).value());
    }

    void withdraw(UUID id) {
        var initiative = finder.get(id);
        grants.require(initiative.portfolioId);
        preconditions.require(initiative.version);
        recorder.remove(initiative);
    }

    /** Creates or updates by natural key; the same content again changes nothing and says nothing. */
    Upserted upsert(ExternalRef ref, Input<InitiativeRequest> body) {
        var found = finder.byRef(ref).or(() -> finder.byRefInTurn(ref));
        found.ifPresent(initiative -> grants.require(initiative.portfolioId));
        preconditions.requireIfSent(found.map(initiative -> initiative.version).orElse(null));
        var request = Refs.agreed(body.value(), ref).orThrow();
        return found.map(initiative -> new Upserted(edited(initiative, request), false))
                .orElseGet(() -> new Upserted(add(request), true));
    }

    private InitiativeView edited(InitiativeEntity initiative, InitiativeRequest request) {
        if (!request.equals(InitiativeRequest.of(initiative))) {
            if (!request.portfolioId().equals(initiative.portfolioId)) {
                portfolios.require(request.portfolioId(), "/portfolioId");
            }
            streams.requireIn(request.valueStreamId(), request.portfolioId(), "/valueStreamId");
            recorder.change(initiative, request);
        }
        return InitiativeView.of(initiative);
    }

    /** The outcome of an upsert. */
    record Upserted(InitiativeView view, boolean created) {}
}
