package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.maturity.Gap.Round;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Where does a portfolio see itself, round by round? */
@ApplicationScoped
class Assessments {
    private final AssessmentRepository assessments;
    private final MaturityModelRepository models;
    private final Places places;
    private final Grants grants;
    private final TransactionTime time;
    private final JsonText json;

    Assessments(
            AssessmentRepository assessments,
            MaturityModelRepository models,
            Places places,
            Grants grants,
            TransactionTime time,
            JsonText json) {
        this.assessments = assessments;
        this.models = models;
        this.places = places;
        this.grants = grants;
        this.time = time;
        this.json = json;
    }

    Page<AssessmentView> list(ListQuery query) {
        return assessments.list(query);
    }

    AssessmentView get(UUID id) {
        return assessments.view(id);
    }

    AssessmentView create(AssessmentRequest request) {
        var place = places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        var model = models.referenced(request.modelId(), "/modelId");
        request.require(model.dimensions(json), today(place));
        return assessments.add(AssessmentEntity.of(request.portfolioId(), model), request);
    }

    AssessmentView edit(UUID id, Input<AssessmentRequest> body) {
        var round = assessments.forChange(id);
        var change = assessments
                .change(round, body)
                .keeps("/portfolioId", AssessmentRequest::portfolioId, "A round stays with its portfolio.")
                .keeps("/modelId", AssessmentRequest::modelId, "A round stays with its model.");
        change.to().require(round.dimensions(json), today(places.get(SubjectType.PORTFOLIO, round.portfolioId)));
        return assessments.save(change);
    }

    void delete(UUID id) {
        assessments.remove(assessments.forChange(id));
    }

    /** 404. */
    MaturityResultView result(UUID id) {
        var round = assessments.get(id);
        var before = assessments.before(round).orElse(null);
        var gaps = Gap.of(round(round), before == null ? null : round(before));
        return new MaturityResultView(
                id,
                round.portfolioId,
                round.assessedOn,
                before == null ? null : before.id,
                before == null ? null : before.assessedOn,
                reached(gaps),
                gaps);
    }

    private Computed reached(List<Gap> gaps) {
        var open = gaps.stream().map(Gap::gap).filter(Objects::nonNull).toList();
        if (open.isEmpty()) {
            return Computed.unknown("NO_TARGETS");
        }
        var reached = open.stream().filter(gap -> gap == 0).count();
        return new Computed(
                Decimals.quotient(BigDecimal.valueOf(reached), BigDecimal.valueOf(open.size()), Decimals.PLACES),
                null,
                time.instant(),
                (long) open.size(),
                null,
                null);
    }

    private Round round(AssessmentEntity entity) {
        return new Round(entity.dimensions(json), entity.ratings(json));
    }

    private LocalDate today(Places.Place place) {
        return LocalDate.ofInstant(time.instant(), place.zone());
    }
}
