package dev.openvmo.metrics.sources;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who may deliver to which portfolio, signed by which secrets? Two may live, so that one can be exchanged without a gap. */
@ApplicationScoped
public class IntakeSources {
    private static final int MOST_SECRETS = 2;

    private final IntakeSourceRepository sources;
    private final Secrets secrets;
    private final Places places;
    private final Grants grants;
    private final JsonText json;
    private final TransactionTime time;

    IntakeSources(
            IntakeSourceRepository sources,
            Secrets secrets,
            Places places,
            Grants grants,
            JsonText json,
            TransactionTime time) {
        this.sources = sources;
        this.secrets = secrets;
        this.places = places;
        this.grants = grants;
        this.json = json;
        this.time = time;
    }

    /** 404 where there is none that the caller may see: asked before its deliveries are. */
    public void requireVisible(UUID id) {
        sources.get(id);
    }

    Page<IntakeSourceView> list(ListQuery query) {
        return sources.list(query);
    }

    IntakeSourceView get(UUID id) {
        return sources.view(id);
    }

    IntakeSourceView create(IntakeSourceRequest request) {
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        requireInitiatives(request.require().mappings());
        return sources.add(new IntakeSourceEntity(), request);
    }

    IntakeSourceView edit(UUID id, Input<IntakeSourceRequest> body) {
        var change = sources.change(sources.forChange(id), body)
                .keeps("/portfolioId", IntakeSourceRequest::portfolioId, "A source stays with its portfolio.")
                .keeps("/kind", IntakeSourceRequest::kind, "A source stays with its sender.");
        change.to().require();
        if (change.differs(IntakeSourceRequest::mappings)) {
            requireInitiatives(change.to().mappings());
        }
        return sources.save(change);
    }

    /** Its secrets and what it delivered go with it; the facts stay. */
    void delete(UUID id) {
        sources.remove(sources.forUpdate(id));
    }

    /** One more live secret: 409 where two live. */
    SecretView addSecret(UUID id, Input<SecretRequest> body) {
        var source = sources.forStep(id);
        var given = body.value().secret();
        var live = live(source);
        if (live.size() == MOST_SECRETS) {
            throw Problem.of(SourceProblem.TWO_SECRETS_LIVE, "Two secrets of this source live.");
        }
        var secret = given == null ? Secrets.make() : given;
        var made = new LiveSecret(secrets.keep(source, secret), time.instant());
        live.add(made);
        record(source, live);
        return new SecretView(made.id(), given == null ? secret : null, made.createdAt());
    }

    /** From now on nothing is believed that is signed with it: 404. */
    void deleteSecret(UUID id, UUID secretId) {
        var source = sources.forStep(id);
        var live = live(source);
        if (!live.removeIf(each -> each.id().equals(secretId))) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no secret %s of it.".formatted(secretId));
        }
        secrets.forget(secretId);
        record(source, live);
    }

    private List<LiveSecret> live(IntakeSourceEntity source) {
        return new ArrayList<>(json.list(source.secretsJson, LiveSecret.class));
    }

    private void record(IntakeSourceEntity source, List<LiveSecret> live) {
        source.secretsJson = json.text(live);
        sources.record(source, "secrets-changed");
    }

    private void requireInitiatives(List<Mapping> mappings) {
        for (int i = 0; i < mappings.size(); i++) {
            var initiative = mappings.get(i).initiativeId();
            if (initiative != null) {
                places.await(SubjectType.INITIATIVE, initiative, "/mappings/" + i + "/initiativeId");
            }
        }
    }
}
