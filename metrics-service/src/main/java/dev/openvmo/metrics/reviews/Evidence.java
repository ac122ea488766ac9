package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.reviews.EvidenceView.DecisionDue;
import dev.openvmo.metrics.reviews.EvidenceView.OpenInsight;
import dev.openvmo.metrics.reviews.EvidenceView.Seen;
import dev.openvmo.metrics.scorecards.Scorecards;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Table {@code review_evidence}: what was known when a review looked at it, written once and read as it was written. */
@ApplicationScoped
class Evidence {
    /** Of more value streams or decisions nobody could talk in one review. */
    private static final int MOST = 50;

    private final Sql sql;
    private final JsonText json;
    private final Scorecards scorecards;

    Evidence(Sql sql, JsonText json, Scorecards scorecards) {
        this.sql = sql;
        this.json = json;
        this.scorecards = scorecards;
    }

    /** 404 where nothing was kept yet. */
    EvidenceView of(UUID reviewId) {
        return sql.query("select frozen_at, document from review_evidence where id = :id")
                .with("id", reviewId)
                .first(row -> new EvidenceView(
                        reviewId, row.instant("frozen_at"), json.list(row.text("document"), Seen.class)))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "Nothing was kept for this review yet."));
    }

    /** Keeps what its writer may see now of this portfolio. */
    void freeze(UUID reviewId, UUID portfolioId, Instant at) {
        sql.query(
                        """
                        insert into review_evidence (id, portfolio_id, frozen_at, document, updated_at)
                        values (:id, :portfolio, :at, :document, instant())""")
                .with("id", reviewId)
                .with("portfolio", portfolioId)
                .with("at", at)
                .with("document", json.text(seen(portfolioId, at)))
                .update();
    }

    private List<Seen> seen(UUID portfolioId, Instant at) {
        var seen = new ArrayList<Seen>();
        seen.add(scorecard("scorecard", SubjectType.PORTFOLIO, portfolioId, true, at));
        sql.query(
                        """
                        select id from subject where type = 'VALUE_STREAM' and portfolio_id = :portfolio and not deleted
                        order by name, id limit :most
                        """)
                .with("portfolio", portfolioId)
                .with("most", MOST)
                .list(row -> row.uuid("id"))
                .forEach(stream ->
                        seen.add(scorecard("valueStreamScorecard", SubjectType.VALUE_STREAM, stream, false, at)));
        seen.add(new Seen(
                "decisionsDue",
                "/v1/decisions?filter=portfolioId==%s;status==DUE&asOf=%s".formatted(portfolioId, at),
                due(portfolioId)));
        seen.add(new Seen(
                "insights",
                "/v1/insights?filter=portfolioId==%s;status==OPEN&sort=-raisedAt&asOf=%s".formatted(portfolioId, at),
                insights(portfolioId)));
        return seen;
    }

    private Seen scorecard(String name, SubjectType type, UUID id, boolean descendants, Instant at) {
        return new Seen(
                name,
                "/v1/scorecards/%s/%s?descendants=%s&asOf=%s".formatted(type, id, descendants, at),
                scorecards.of(type, id, descendants));
    }

    private List<DecisionDue> due(UUID portfolioId) {
        return sql.query(
                        """
                        select id, initiative_id, title, due_on, asked_of from decision
                        where portfolio_id = :portfolio and status = 'DUE' and not deleted
                        order by due_on, id limit :most
                        """)
                .with("portfolio", portfolioId)
                .with("most", MOST)
                .list(Evidence::decision);
    }

    private List<OpenInsight> insights(UUID portfolioId) {
        return sql.query(
                        """
                        select id, rule, title, detail, money_amount, money_currency, raised_at from insight
                        where portfolio_id = :portfolio and status = 'OPEN'
                        order by raised_at desc, id limit :most
                        """)
                .with("portfolio", portfolioId)
                .with("most", MOST)
                .list(row -> new OpenInsight(
                        row.uuid("id"),
                        row.text("rule"),
                        row.text("title"),
                        row.text("detail"),
                        row.decimal("money_amount"),
                        row.text("money_currency"),
                        row.instant("raised_at")));
    }

    private static DecisionDue decision(Row row) {
        return new DecisionDue(
                row.uuid("id"), row.uuid("initiative_id"), row.text("title"), row.date("due_on"), row.text("asked_of"));
    }
}
