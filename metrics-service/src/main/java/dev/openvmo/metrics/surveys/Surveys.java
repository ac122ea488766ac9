package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.catalogue.MetricUser;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What is asked about what? A survey may change at any time; a round keeps the form it was opened with. */
@ApplicationScoped
class Surveys implements MetricUser {
    private final SurveyRepository surveys;
    private final Places places;
    private final Definitions definitions;
    private final IntakeLock lock;
    private final Grants grants;

    Surveys(SurveyRepository surveys, Places places, Definitions definitions, IntakeLock lock, Grants grants) {
        this.surveys = surveys;
        this.places = places;
        this.definitions = definitions;
        this.lock = lock;
        this.grants = grants;
    }

    Page<SurveyView> list(ListQuery query) {
        return surveys.list(query);
    }

    SurveyView get(UUID id) {
        return surveys.view(id);
    }

    SurveyView create(SurveyRequest request) {
        lock.shared();
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        var place = places.await(request.subjectType(), request.subjectId(), "/subjectId");
        requireMetric(request.require(), place);
        return surveys.add(new SurveyEntity(), request);
    }

    SurveyView edit(UUID id, Input<SurveyRequest> body) {
        lock.shared();
        var change = surveys.change(surveys.forChange(id), body)
                .keeps("/portfolioId", SurveyRequest::portfolioId, "A survey stays with its portfolio.")
                .keeps("/kind", SurveyRequest::kind, "A survey stays of its kind.")
                .keeps("/subjectType", SurveyRequest::subjectType, "A survey stays with its subject.")
                .keeps("/subjectId", SurveyRequest::subjectId, "A survey stays with its subject.");
        var request = change.to().require();
        if (change.differs(SurveyRequest::metric)) {
            requireMetric(request, places.await(request.subjectType(), request.subjectId(), "/subjectId"));
        }
        return surveys.save(change);
    }

    /** 409 in-use while it has rounds. */
    void delete(UUID id) {
        surveys.remove(surveys.forUpdate(id));
    }

    /** Scores are measured where the subject is, which its surveyor has to be allowed to. */
    private void requireMetric(SurveyRequest request, Places.Place place) {
        if (request.metric() == null) {
            return;
        }
        grants.require(place.portfolioId());
        var metric = definitions.requireMeasured(request.metric(), request.subjectType());
        var kind = request.kind().measures();
        if (metric.kind() != kind) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'%s' tells about something else.".formatted(metric.key()))
                    .at(
                            "/metric",
                            ErrorCode.INVALID,
                            "the score of " + request.kind() + " is measured by kind " + kind);
        }
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = surveys.count("metric", metric);
        return count == 0 ? Map.of() : Map.of("surveys", count);
    }

    /** What was measured stays as it was. */
    @Override
    public void changed(String metric) {}
}
