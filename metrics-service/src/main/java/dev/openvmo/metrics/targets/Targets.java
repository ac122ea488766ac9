package dev.openvmo.metrics.targets;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is a metric of a subject to reach by when, and where does it stand? */
@ApplicationScoped
class Targets {
    /** What metrics say last of a subject is said with its targets. */
    private static final String STATUS = "value";

    private final TargetRepository targets;
    private final Places places;
    private final Definitions definitions;
    private final IntakeLock lock;
    private final Grants grants;
    private final Sql sql;
    private final TransactionTime time;
    private final Marks marks;

    Targets(
            TargetRepository targets,
            Places places,
            Definitions definitions,
            IntakeLock lock,
            Grants grants,
            Sql sql,
            TransactionTime time,
            Marks marks) {
        this.targets = targets;
        this.places = places;
        this.definitions = definitions;
        this.lock = lock;
        this.grants = grants;
        this.sql = sql;
        this.time = time;
        this.marks = marks;
    }

    Page<TargetView> list(ListQuery query) {
        return targets.list(query);
    }

    TargetView get(UUID id) {
        return targets.view(id);
    }

    TargetView create(TargetRequest request) {
        lock.shared();
        var place = places.await(request.subjectType(), request.subjectId(), "/subjectId");
        grants.require(place.portfolioId());
        definitions.requireMeasured(request.metric(), request.subjectType());
        marks.mark(STATUS, List.of(request.subjectId()));
        return targets.add(TargetEntity.in(place.portfolioId()), request.require());
    }

    TargetView edit(UUID id, Input<TargetRequest> body) {
        var target = targets.forChange(id);
        marks.mark(STATUS, List.of(target.subjectId));
        var change = targets.change(target, body)
                .keeps("/metric", TargetRequest::metric, "A target stays with its metric.")
                .keeps("/subjectType", TargetRequest::subjectType, "A target stays with its subject.")
                .keeps("/subjectId", TargetRequest::subjectId, "A target stays with its subject.");
        change.to().require();
        return targets.save(change);
    }

    void delete(UUID id) {
        var target = targets.forChange(id);
        marks.mark(STATUS, List.of(target.subjectId));
        targets.remove(target);
    }

    /** 404. */
    AttainmentView attainment(UUID id) {
        var target = targets.get(id);
        var today = time.instant()
                .atZone(places.get(target.subjectType, target.subjectId).zone())
                .toLocalDate();
        return sql.query(
                        """
                        select value, observed_at, unit, sample_size from metric_status
                        where metric = :metric and subject_id = :subject
                        """)
                .with("metric", target.metric)
                .with("subject", target.subjectId)
                .first(row -> AttainmentView.of(
                        id,
                        Attainment.of(
                                target.baseline,
                                target.value,
                                row.decimal("value"),
                                target.startOn,
                                target.dueOn,
                                today),
                        row.decimal("value"),
                        row.instant("observed_at"),
                        row.number("sample_size")))
                .orElseGet(() -> AttainmentView.unmeasured(id));
    }
}
