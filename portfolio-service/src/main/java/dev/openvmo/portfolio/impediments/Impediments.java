package dev.openvmo.portfolio.impediments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.openvmo.kit.input.Binder;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What is in the way of an initiative? What is resolved stays as it is, unless it turns out that it was not. */
@ApplicationScoped
class Impediments {
    private final ImpedimentRepository impediments;
    private final Initiatives initiatives;
    private final Caller caller;
    private final TransactionTime time;
    private final Binder binder;

    Impediments(
            ImpedimentRepository impediments,
            Initiatives initiatives,
            Caller caller,
            TransactionTime time,
            Binder binder) {
        this.impediments = impediments;
        this.initiatives = initiatives;
        this.caller = caller;
        this.time = time;
        this.binder = binder;
    }

    Page<ImpedimentView> list(ListQuery query) {
        return impediments.list(query);
    }

    ImpedimentView get(UUID id) {
        return impediments.view(id);
    }

    ImpedimentView create(ImpedimentRequest said) {
        var portfolioId = initiatives.home(said.initiativeId(), "/initiativeId");
        var request = said.since(time.instant());
        requirePast(request.raisedAt(), "/raisedAt");
        return impediments.add(ImpedimentEntity.in(portfolioId), request);
    }

    /** One that left as a file: it comes in resolved where it was. */
    ImpedimentView arrive(ImpedimentRequest said, JsonNode left) {
        var raised = create(said);
        if (!left.hasNonNull("resolution")) {
            return raised;
        }
        var how = JsonNodeFactory.instance.objectNode();
        how.set("text", left.get("resolution"));
        how.set("resolvedAt", left.get("resolvedAt"));
        var resolution = binder.patch(how, ResolutionRequest.class).over(JsonNodeFactory.instance.objectNode());
        return resolve(impediments.get(raised.id()), resolution);
    }

    ImpedimentView edit(UUID id, Input<ImpedimentRequest> body) {
        var impediment = impediments.forChange(id);
        var change = impediments
                .change(impediment, body, said -> said.since(impediment.raisedAt))
                .keeps("/initiativeId", ImpedimentRequest::initiativeId, "An impediment stays with its initiative.");
        requirePast(change.to().raisedAt(), "/raisedAt");
        impediment.status.resolve().orThrow();
        return impediments.save(change);
    }

    void delete(UUID id) {
        var impediment = impediments.forUpdate(id);
        impediment.status.resolve().orThrow();
        impediments.remove(impediment);
    }

    /** 409 impediment-resolved where it is; 422 where it would end before it began, or later than now. */
    ImpedimentView resolve(UUID id, Input<ResolutionRequest> body) {
        var impediment = impediments.forStep(id);
        return resolve(impediment, body.value());
    }

    private ImpedimentView resolve(ImpedimentEntity impediment, ResolutionRequest request) {
        var at = request.resolvedAt() == null ? time.instant() : request.resolvedAt();
        requirePast(at, "/resolvedAt");
        if (at.isBefore(impediment.raisedAt)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It ends before it begins.")
                    .at("/resolvedAt", ErrorCode.IN_ORDER, "must not be before " + impediment.raisedAt);
        }
        impediment.resolve(impediment.status.resolve().orThrow(), request.text(), caller.subject(), at);
        return impediments.record(impediment, "resolved");
    }

    /** It was in the way all the time: 409 impediment-open where it is not resolved. */
    ImpedimentView reopen(UUID id) {
        var impediment = impediments.forStep(id);
        impediment.resolve(impediment.status.reopen().orThrow(), null, null, null);
        return impediments.record(impediment, "reopened");
    }

    private void requirePast(Instant moment, String pointer) {
        if (moment.isAfter(time.instant())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It has not happened yet.")
                    .at(pointer, ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
    }
}
