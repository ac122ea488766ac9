package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.backlog.BacklogListing;
import dev.openvmo.portfolio.backlog.BacklogScores;
import dev.openvmo.portfolio.decisions.EvidenceView.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Table {@code decision_evidence}: what was known when something was decided, written once and in that transaction. */
@ApplicationScoped
class Evidence {
    private final Sql sql;
    private final JsonText json;
    private final BacklogListing backlog;
    private final BacklogScores scores;

    Evidence(Sql sql, JsonText json, BacklogListing backlog, BacklogScores scores) {
        this.sql = sql;
        this.json = json;
        this.backlog = backlog;
        this.scores = scores;
    }

    /** 404 where nothing was decided yet. */
    EvidenceView of(UUID decisionId) {
        return sql.query("select decided_at, document from decision_evidence where id = :id")
                .with("id", decisionId)
                .first(row -> new EvidenceView(decisionId, row.instant("decided_at"), seen(row)))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "It is not decided yet."));
    }

    private List<Seen> seen(Row row) {
        return json.list(row.text("document"), Seen.class);
    }

    /** Keeps what is known now of what this decision is about. */
    void freeze(DecisionView decision) {
        var seen = decision.initiativeId() == null
                ? ofPortfolio(decision.portfolioId(), decision.decidedAt())
                : ofInitiative(decision.initiativeId(), decision.portfolioId(), decision.decidedAt());
        sql.query(
                        """
                        insert into decision_evidence (id, portfolio_id, initiative_id, decided_at, document, updated_at)
                        values (:id, :portfolio, :initiative::uuid, :at, :document, instant())""")
                .with("id", decision.id())
                .with("portfolio", decision.portfolioId())
                .with("initiative", decision.initiativeId())
                .with("at", decision.decidedAt())
                .with("document", json.text(seen))
                .update();
    }

    /** The place in the backlog is locked, and so is the initiative: neither score nor estimates change while they are read. */
    private List<Seen> ofInitiative(UUID id, UUID portfolioId, Instant at) {
        sql.query("select initiative_id from ranking where initiative_id = :id for share")
                .with("id", id)
                .list(row -> null);
        var seen = new ArrayList<Seen>();
        var place = backlog.place(id);
        seen.add(new Seen("score", "/v1/backlog-scores/%s?asOf=%s".formatted(id, at), scores.explain(id, null)));
        seen.add(new Seen(
                "rank",
                "/v1/portfolios/%s/backlog?filter=initiativeId==%s&asOf=%s".formatted(portfolioId, id, at),
                place.done() ? null : place.item().rank()));
        seen.add(new Seen(
                "pin",
                "/v1/backlog-pins?filter=initiativeId==%s&asOf=%s".formatted(id, at),
                place.item().pin()));
        seen.add(new Seen(
                "alignment",
                "/v1/alignment-scores/%s?asOf=%s".formatted(id, at),
                place.item().alignment()));
        seen.add(new Seen(
                "realisedValue",
                "/v1/initiative-statuses/%s?asOf=%s".formatted(id, at),
                place.item().value()));
        sql.query(
                        """
                        select jsonb_strip_nulls(jsonb_build_object('title', i.title, 'kind', i.kind, 'category', i.category,
                                'horizon', i.horizon, 'valueStreamId', i.value_stream_id, 'state', i.state, 'outcome', i.outcome,
                                'stateEnteredAt', to_char(i.state_entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                'version', i.version)) as initiative,
                            (select jsonb_strip_nulls(jsonb_build_object('businessValue', e.business_value,
                                'timeCriticality', e.time_criticality, 'riskReduction', e.risk_reduction, 'jobSize', e.job_size,
                                'reach', e.reach, 'impact', e.impact, 'confidence', e.confidence, 'effort', e.effort,
                                'costOfDelay', e.cost_of_delay, 'duration', e.duration, 'version', e.version))
                            from initiative_estimates e where e.initiative_id = i.id) as estimates,
                            (select jsonb_strip_nulls(jsonb_build_object('version', b.version,
                                'approvedVersion', b.approved_version, 'content', b.document::jsonb))
                            from business_case b where b.id = i.id) as business_case,
                            (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', m.id, 'name', m.name,
                                'baseline', m.baseline, 'forecast', m.forecast, 'actual', m.actual, 'slipDays', m.slip_days))
                                order by m.id), '[]')
                            from milestone m where m.initiative_id = i.id) as milestones
                        from initiative i where i.id = :id""")
                .with("id", id)
                .list(row -> seen.addAll(List.of(
                        json("initiative", "/v1/initiatives/%s?asOf=%s".formatted(id, at), row, "initiative"),
                        json("estimates", "/v1/initiatives/%s/estimates?asOf=%s".formatted(id, at), row, "estimates"),
                        json(
                                "businessCase",
                                "/v1/initiatives/%s/business-case?asOf=%s".formatted(id, at),
                                row,
                                "business_case"),
                        json(
                                "milestones",
                                "/v1/milestones?filter=initiativeId==%s&asOf=%s".formatted(id, at),
                                row,
                                "milestones"))));
        return seen;
    }

    private List<Seen> ofPortfolio(UUID id, Instant at) {
        return sql.query(
                        """
                        select jsonb_build_object('key', p.key, 'name', p.name, 'currency', p.currency, 'version', p.version)
                                as portfolio,
                            (select coalesce(jsonb_object_agg(s.state, s.initiatives), '{}')
                            from (select state, count(*) as initiatives from initiative where portfolio_id = p.id group by state) s)
                                as initiatives
                        from portfolio p where p.id = :id""")
                .with("id", id)
                .one(row -> List.of(
                        json("portfolio", "/v1/portfolios/%s?asOf=%s".formatted(id, at), row, "portfolio"),
                        json(
                                "initiativesByState",
                                "/v1/initiatives?filter=portfolioId==%s&asOf=%s".formatted(id, at),
                                row,
                                "initiatives")));
    }

    private Seen json(String name, String source, Row row, String column) {
        return new Seen(name, source, json.tree(row.text(column)));
    }
}
