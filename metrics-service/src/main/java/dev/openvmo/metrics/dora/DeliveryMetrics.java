package dev.openvmo.metrics.dora;

import dev.openvmo.kit.page.Cursors;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Computes DORA's five from facts, in one statement, and tells which deployments they rest on. */
@ApplicationScoped
class DeliveryMetrics {
    /** How many changes of a deployment the drill-down names. */
    static final int CHANGES = 200;

    private final Sql sql;
    private final DeliveryScopes scopes;
    private final DeploymentReader deployments;
    private final Cursors cursors;
    private final TransactionTime time;

    DeliveryMetrics(
            Sql sql, DeliveryScopes scopes, DeploymentReader deployments, Cursors cursors, TransactionTime time) {
        this.sql = sql;
        this.scopes = scopes;
        this.deployments = deployments;
        this.cursors = cursors;
        this.time = time;
    }

    /** 404; 422 of what does not go together. */
    DeliveryMetricsView of(DeliveryMetricsRequest request) {
        var placed = scopes.question(request, time.instant());
        var asked = placed.asked();
        var asOf = time.instant();
        var window = asked.window();
        if (asked.interval() == null) {
            return DeliveryMetricsView.of(asked, asOf, figures(asked, asOf), List.of());
        }
        window.bounded(asked.interval(), placed.calendar());
        var starts = asked.interval().starts(window.firstDay(), window.lastDay(), placed.calendar());
        var figures = figures(asked, asOf, starts);
        var points = new ArrayList<DeliveryMetricsView.Point>();
        for (int nth = 0; nth < starts.size(); nth++) {
            var start = starts.get(nth);
            var next = asked.interval().next(start);
            points.add(DeliveryMetricsView.Point.of(
                    start,
                    window.cuts(start, next),
                    figures.getOrDefault(nth + 1, Figures.none(asOf, asked.derivation(window.within(start, next))))));
        }
        return DeliveryMetricsView.of(asked, asOf, figures.get(0), points);
    }

    /** Of the whole window. */
    Figures figures(DeliveryQuestion asked, Instant asOf) {
        return figures(asked, asOf, List.of()).get(0);
    }

    /** By the place of the interval, from 1; 0 is the whole window. */
    private Map<Integer, Figures> figures(DeliveryQuestion asked, Instant asOf, List<LocalDate> starts) {
        var window = asked.window();
        var figures = new HashMap<Integer, Figures>();
        planForTheseValues();
        bound(sql.query(DeliverySql.figures(asked.scope(), !starts.isEmpty())), asked)
                .with("starts", starts.stream().map(window::start).toList())
                .list(row -> {
                    var nth = row.integer("nth");
                    var part = nth == 0
                            ? window
                            : window.within(
                                    starts.get(nth - 1), asked.interval().next(starts.get(nth - 1)));
                    return figures.put(
                            nth,
                            Figures.of(row, Duration.between(part.from(), part.to()), asOf, asked.derivation(part)));
                });
        return figures;
    }

    /** 404; 422 of what does not go together; 400 of a cursor of another list. */
    Page<DeliveredView> deployments(DeliveryMetricsRequest request, ListQuery page) {
        var asked = scopes.question(request, time.instant()).asked();
        var question = "delivery-metrics " + asked.derivation();
        var after = page.cursor == null ? null : cursors.open(question, page.cursor);
        planForTheseValues();
        var found = bound(sql.query(DeliverySql.deployments(asked.scope())), asked)
                .with("starts", List.of(asked.window().from()))
                .with("at", after == null ? null : Instant.parse(after.get(0)))
                .with("after", after == null ? null : UUID.fromString(after.get(1)))
                .with("limit", page.size() + 1)
                .with("changes", CHANGES)
                .list(deployments::view);
        return Page.of(
                found,
                page.size(),
                Function.identity(),
                last -> cursors.seal(
                        question,
                        List.of(last.finishedAt().toString(), last.id().toString())),
                null);
    }

    /** Those that ever deployed for it, to production or elsewhere. */
    List<UUID> services(DeliveryScope scope) {
        return sql.query(DeliverySql.services(scope))
                .with("id", scope.id())
                .with("descendants", scope.descendants())
                .with("environment", null)
                .list(row -> row.uuid("service_id"));
    }

    /**
     * When an initiative first reached its users: with the first deployment that is said to be for it; of a service that is its own
     * with the first since it is in the funnel, for the service may be older. Null where it has not.
     */
    Instant firstDeployment(UUID initiative, Instant enteredAt) {
        return sql.query(DeliverySql.FIRST)
                .with("id", initiative)
                .with("entered", enteredAt)
                .first(row -> row.instant("at"))
                .orElse(null);
    }

    /** In this transaction: a plan made for any window takes a year for a moment, and joins its facts one by one. */
    private void planForTheseValues() {
        sql.query("select set_config('plan_cache_mode', 'force_custom_plan', true) as mode")
                .one(row -> row.text("mode"));
    }

    private static Query bound(Query query, DeliveryQuestion asked) {
        return query.with("id", asked.scope().id())
                .with("descendants", asked.scope().descendants())
                .with("environment", asked.environment())
                .with("from", asked.window().from())
                .with("to", asked.window().to());
    }
}
