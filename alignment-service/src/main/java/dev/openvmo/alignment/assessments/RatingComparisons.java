package dev.openvmo.alignment.assessments;

import dev.openvmo.alignment.comparisons.ComparisonRequest;
import dev.openvmo.alignment.comparisons.ComparisonView;
import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.criteria.CriteriaSets;
import dev.openvmo.alignment.criteria.CriteriaSets.Scale;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.input.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much better is each initiative than each other by a criterion? What that says is one more assessor's ratings, which
 * stay with the comparison.
 */
@ApplicationScoped
class RatingComparisons {
    /** Who rates so; callers' names have a colon in them. */
    static final String ASSESSOR = "comparison";

    private static final int RATING_PLACES = 6;

    private final Comparisons comparisons;
    private final CriteriaSets criteria;
    private final AssessmentRepository assessments;
    private final Subjects subjects;
    private final Rescore rescore;

    RatingComparisons(
            Comparisons comparisons,
            CriteriaSets criteria,
            AssessmentRepository assessments,
            Subjects subjects,
            Rescore rescore) {
        this.comparisons = comparisons;
        this.criteria = criteria;
        this.assessments = assessments;
        this.subjects = subjects;
        this.rescore = rescore;
    }

    /** 404. */
    ComparisonView get(UUID setId, String criterion) {
        return comparisons.get(id(criteria.scale(setId, criterion)));
    }

    /** 404, 403, 428, 412, 422, 409 comparison-inconsistent. */
    Comparisons.Written put(UUID setId, String criterion, Input<ComparisonRequest> body) {
        var rated = criteria.locked(setId, criterion);
        var id = id(rated.scale());
        var written = comparisons.put(
                id, rated.portfolioId(), body, items -> subjects.requireBeneath(rated.portfolioId(), items, "/items"));
        comparisons.requireConsistent(id);
        rate(setId, rated.scale(), written.view());
        return written;
    }

    void delete(UUID setId, String criterion) {
        var scale = criteria.locked(setId, criterion).scale();
        comparisons.delete(id(scale));
        ratings(scale).values().forEach(this::withdraw);
    }

    private void rate(UUID setId, Scale scale, ComparisonView compared) {
        var former = ratings(scale);
        var best =
                compared.weights().stream().map(ComparisonView.Weight::weight).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (var weight : compared.weights()) {
            var rating = scale.lowest()
                    .add(Decimals.quotient(
                            scale.highest().subtract(scale.lowest()).multiply(weight.weight()), best, RATING_PLACES));
            var why = "Priority %s, the best %s, by comparison in pairs; consistency ratio %s."
                    .formatted(weight.weight(), best, compared.consistencyRatio());
            rate(new AssessmentRequest(weight.id(), setId, scale.criterion(), rating, why), scale, former);
        }
        former.values().forEach(this::withdraw);
    }

    /** Takes what it finds out of the former ones. */
    private void rate(AssessmentRequest request, Scale scale, Map<UUID, AssessmentEntity> former) {
        var before = former.remove(request.initiativeId());
        if (before == null) {
            var portfolioId = subjects.portfolioOf(request.initiativeId()).orElseThrow();
            assessments.add(AssessmentEntity.in(portfolioId, scale.lineageId(), ASSESSOR), request);
        } else {
            before.edit(request);
            assessments.record(before, "updated");
        }
        rescore.initiatives(List.of(request.initiativeId()));
    }

    private void withdraw(AssessmentEntity rating) {
        rescore.initiatives(List.of(rating.initiativeId));
        assessments.remove(rating);
    }

    private Map<UUID, AssessmentEntity> ratings(Scale scale) {
        return assessments
                .list(
                        "lineageId = ?1 and criterion = ?2 and assessor = ?3",
                        scale.lineageId(),
                        scale.criterion(),
                        ASSESSOR)
                .stream()
                .collect(Collectors.toMap(each -> each.initiativeId, Function.identity()));
    }

    private static UUID id(Scale scale) {
        return UUID.nameUUIDFromBytes((scale.lineageId() + " " + scale.criterion()).getBytes(StandardCharsets.UTF_8));
    }
}
