package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.anonymity.Cell;
import dev.openvmo.metrics.anonymity.Publication;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Table {@code survey_result}: the cells that are published of each round, the only ones there are; and their announcement. */
@Singleton
class Results extends TableStates {
    private static final Aggregate AGGREGATE = new Aggregate("metrics", "survey-result");

    private final Sql sql;
    private final JsonText json;
    private final Outbox outbox;
    private final RoundRepository rounds;

    Results(Sql sql, JsonText json, Outbox outbox, RoundRepository rounds) {
        super(AGGREGATE, "survey_result", sql);
        this.sql = sql;
        this.json = json;
        this.outbox = outbox;
        this.rounds = rounds;
    }

    /** 404; 409 round-open while there are none. */
    ResultView of(UUID roundId, Breakdown by) {
        rounds.get(roundId);
        return sql.query("select * from survey_result where id = :id")
                .with("id", roundId)
                .first(row -> view(row, by))
                .orElseThrow(() -> SurveyProblem.ROUND_OPEN.refusal("Nothing is told of it yet."));
    }

    /** Publishes what may be told of a round, once. */
    void publish(RoundEntity round, Form form, Publication publication, String measured) {
        var whole = publication.whole();
        sql.query(
                        """
                        insert into survey_result (id, portfolio_id, survey_id, kind, subject_type, subject_id, anonymity_floor,
                            score, low, high, responses, invited, whole_json, groups_json, measured, closed_at, updated_at)
                        values (:id, :portfolio, :survey, :kind, :type, :subject, :floor, :score, :low, :high, :responses,
                            :invited, :whole, :groups, :measured, :closed, instant())
                        """)
                .with("id", round.id)
                .with("portfolio", round.portfolioId)
                .with("survey", round.surveyId)
                .with("kind", form.kind())
                .with("type", form.subjectType())
                .with("subject", form.subjectId())
                .with("floor", form.anonymityFloor())
                .with("score", whole.score())
                .with("low", whole.low())
                .with("high", whole.high())
                .with("responses", whole.responses())
                .with("invited", whole.invited())
                .with("whole", json.text(whole))
                .with("groups", json.text(publication.groups()))
                .with("measured", measured)
                .with("closed", round.closedAt)
                .update();
        outbox.changed(AGGREGATE, round.id, "published");
    }

    /** Announces that a round's results go with it, where there are some. */
    void forget(RoundEntity round) {
        if (round.state == RoundState.CLOSED) {
            outbox.deleted(AGGREGATE, round.id, round.portfolioId);
        }
    }

    private ResultView view(Row row, Breakdown by) {
        return new ResultView(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("survey_id"),
                row.constant("kind", SurveyKind.class),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                row.integer("anonymity_floor"),
                row.instant("closed_at"),
                json.read(row.text("whole_json"), Cell.class),
                by == null ? null : json.list(row.text("groups_json"), Cell.class),
                row.text("measured"));
    }

    @Override
    protected SurveyResultState state(Row row) {
        return new SurveyResultState(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("survey_id"),
                row.uuid("id"),
                row.constant("kind", SurveyKind.class),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                row.decimal("score"),
                row.decimal("low"),
                row.decimal("high"),
                row.integer("responses"),
                row.integer("invited"),
                row.instant("closed_at"));
    }
}
