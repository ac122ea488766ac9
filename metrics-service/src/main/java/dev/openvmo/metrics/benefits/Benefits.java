package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.observations.ObservationWrites;
import dev.openvmo.metrics.observations.ToldByDay;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is an initiative to bring? Whoever says so holds the lock of intake shared, so that neither the metric is redefined nor
 * the initiative moved meanwhile.
 */
@ApplicationScoped
class Benefits {
    /** Of these nothing is nothing; of all others a change is told from a baseline. */
    private static final Set<Aggregation> FROM_ZERO = EnumSet.of(Aggregation.SUM, Aggregation.COUNT);

    /** What was forecast of an initiative is summed up anew. */
    static final String FORECAST = "realisation";

    private final BenefitRepository benefits;
    private final Forecasts forecasts;
    private final Places places;
    private final Definitions definitions;
    private final IntakeLock lock;
    private final ObservationWrites measurements;
    private final Grants grants;
    private final Clock clock;
    private final Marks marks;

    Benefits(
            BenefitRepository benefits,
            Forecasts forecasts,
            Places places,
            Definitions definitions,
            IntakeLock lock,
            ObservationWrites measurements,
            Grants grants,
            Clock clock,
            Marks marks) {
        this.benefits = benefits;
        this.forecasts = forecasts;
        this.places = places;
        this.definitions = definitions;
        this.lock = lock;
        this.measurements = measurements;
        this.grants = grants;
        this.clock = clock;
        this.marks = marks;
    }

    Page<BenefitView> list(ListQuery query) {
        return benefits.list(query);
    }

    BenefitView get(UUID id) {
        return benefits.view(id);
    }

    BenefitView create(BenefitRequest request) {
        lock.shared();
        var place = places.await(SubjectType.INITIATIVE, request.initiativeId(), "/initiativeId");
        grants.require(place.portfolioId());
        requireMeasurable(request);
        marks.mark(FORECAST, List.of(request.initiativeId()));
        return benefits.add(BenefitEntity.in(place.portfolioId()), request.in(place.currency()));
    }

    BenefitView edit(UUID id, Input<BenefitRequest> body) {
        lock.shared();
        var benefit = benefits.forChange(id);
        var currency = places.get(SubjectType.INITIATIVE, benefit.initiativeId).currency();
        var change = benefits.change(benefit, body, said -> said.in(currency))
                .keeps("/initiativeId", BenefitRequest::initiativeId, "A benefit stays with its initiative.")
                .keeps("/metric", BenefitRequest::metric, "A benefit stays with what measures it.");
        requireMeasurable(change.to());
        marks.mark(FORECAST, List.of(benefit.initiativeId));
        return benefits.save(change);
    }

    void delete(UUID id) {
        var benefit = benefits.forUpdate(id);
        marks.mark(FORECAST, List.of(benefit.initiativeId));
        benefits.remove(benefit);
    }

    /** What it is to bring from now on; nobody changes what was forecast before: 404, 403, 412, 422. */
    ForecastView forecast(UUID id, Input<ForecastRequest> body) {
        var benefit = benefits.forStep(id);
        var calendar = places.get(SubjectType.INITIATIVE, benefit.initiativeId).calendar();
        var made = forecasts.add(benefit, body.value().checked(calendar));
        benefits.record(benefit, "forecast");
        marks.mark(FORECAST, List.of(benefit.initiativeId));
        return made;
    }

    Page<ForecastView> forecasts(UUID id, ListQuery query) {
        benefits.get(id);
        return forecasts.page(id, query);
    }

    ForecastView forecast(UUID id, int number) {
        benefits.get(id);
        return forecasts.get(id, number);
    }

    /** What it has brought is a measurement of its metric, whatever has become of the initiative: 404, 403, 422. */
    ObservationWrites.Written actual(UUID id, Input<ToldByDay> body) {
        var benefit = benefits.get(id);
        grants.require(benefit.portfolioId);
        return measurements.create(benefit.metric, benefit.initiativeId, body.value(), clock.instant());
    }

    private void requireMeasurable(BenefitRequest request) {
        var metric = definitions.requireMeasured(request.metric(), SubjectType.INITIATIVE);
        if (request.baseline() == null && !FROM_ZERO.contains(metric.aggregation())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "What has changed is told from where it was.")
                    .at(
                            "/baseline",
                            ErrorCode.REQUIRED,
                            "is missing: '%s' neither sums nor counts".formatted(metric.key()));
        }
    }
}
