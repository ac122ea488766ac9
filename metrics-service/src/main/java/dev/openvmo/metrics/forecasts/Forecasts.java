package dev.openvmo.metrics.forecasts;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Actor;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Makes forecasts and keeps them: one that was made can be compared with what came. */
@ApplicationScoped
class Forecasts {
    private static final Listing<ForecastEntity> FORECASTS = Listing.of(ForecastEntity.class, "forecast")
            .fields("portfolioId", "subjectType", "subjectId", "team", "items", "until", "start", "method", "reason")
            .fields("createdBy", "createdAt")
            .field("interval", "interval_unit", Sampling.class)
            .sort("-createdAt");

    private static final String KEEP =
            """
            insert into forecast (id, portfolio_id, subject_type, subject_id, team, descendants, interval_unit, history_from,
                history_to, samples, items, until, starts_on, intervals, method, trials, seed, reason, outcome_json, created_by,
                version, created_at, updated_at)
            values (:id, :portfolio, :type, :subject, :team, :descendants, :interval, :from, :to, :samples::bigint[], :items, :until,
                :start, :intervals, :method, :trials, :seed, :reason, :outcome, :by, 1, instant(), instant())
            """;

    private final IntakeLock lock;
    private final ForecastQuestions questions;
    private final Lists lists;
    private final Sql sql;
    private final JsonText json;
    private final Grants grants;
    private final Actor actor;

    Forecasts(
            IntakeLock lock,
            ForecastQuestions questions,
            Lists lists,
            Sql sql,
            JsonText json,
            Grants grants,
            Actor actor) {
        this.lock = lock;
        this.questions = questions;
        this.lists = lists;
        this.sql = sql;
        this.json = json;
        this.grants = grants;
        this.actor = actor;
    }

    Page<ForecastView> list(ListQuery query) {
        return lists.page(FORECASTS, query, this::view);
    }

    ForecastView get(UUID id) {
        return view(lists.get(FORECASTS, "forecast", id));
    }

    /** 403, 422. No subject moves to another portfolio meanwhile. */
    ForecastView create(ForecastRequest request) {
        lock.shared();
        var question = questions.of(request);
        grants.require(question.portfolioId());
        var prediction = question.predict();
        var id = Ids.next();
        var history = question.history();
        sql.query(KEEP)
                .with("id", id)
                .with("portfolio", question.portfolioId())
                .with("type", request.subjectType())
                .with("subject", request.subjectId())
                .with("team", request.team())
                .with("descendants", Boolean.TRUE.equals(request.descendants()))
                .with("interval", request.interval())
                .with("from", history == null ? null : history.from())
                .with("to", history == null ? null : history.to())
                .with("samples", question.samples().each())
                .with("items", request.items())
                .with("until", request.until())
                .with("start", question.start())
                .with("intervals", question.intervals())
                .with("method", prediction.method())
                .with("trials", prediction.method() == Method.MONTE_CARLO ? (long) MonteCarlo.TRIALS : null)
                .with("seed", question.seed())
                .with("reason", prediction.reason())
                .with("outcome", json.text(outcome(question, prediction)))
                .with("by", actor.subject())
                .update();
        return get(id);
    }

    /** In the order of the percentiles. */
    private static List<ForecastView.Certain> outcome(ForecastQuestion question, Prediction prediction) {
        return Arrays.stream(Percentile.values())
                .map(each ->
                        certain(question, prediction, prediction.estimates().get(each)))
                .toList();
    }

    private static ForecastView.Certain certain(ForecastQuestion question, Prediction prediction, Estimate estimate) {
        var value = estimate.value();
        var played = prediction.method() == Method.MONTE_CARLO;
        var whenDone = question.items() != null;
        return new ForecastView.Certain(
                value,
                whenDone ? question.interval().name() : "items",
                value != null && whenDone ? question.interval().after(question.start(), value) : null,
                played ? estimate.lower() : null,
                played ? estimate.upper() : null,
                value != null ? null : prediction.reason() == null ? "BEYOND_HORIZON" : prediction.reason());
    }

    private ForecastView view(ForecastEntity row) {
        var outcome = json.list(row.outcomeJson, ForecastView.Certain.class);
        return new ForecastView(
                row.id,
                row.portfolioId,
                row.subjectType,
                row.subjectId,
                row.descendants,
                row.team,
                row.interval,
                row.from,
                row.to,
                List.of(row.samples),
                row.items == null ? null : row.items.intValue(),
                row.until,
                row.start,
                row.intervals,
                row.method,
                row.trials,
                row.seed,
                outcome.get(Percentile.P50.ordinal()),
                outcome.get(Percentile.P85.ordinal()),
                outcome.get(Percentile.P95.ordinal()),
                row.reason,
                row.createdBy,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
