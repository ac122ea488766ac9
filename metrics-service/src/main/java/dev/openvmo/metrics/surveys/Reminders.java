package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Announces that rounds are to be called to mind, once a day at most. */
@Singleton
class Reminders extends TableStates {
    private static final Aggregate AGGREGATE = new Aggregate("metrics", "survey-reminder");

    private final Sql sql;
    private final Outbox outbox;

    Reminders(Sql sql, Outbox outbox) {
        super(AGGREGATE, "survey_reminder", sql);
        this.sql = sql;
        this.outbox = outbox;
    }

    /** 409 within a day of the last one. The round's row is locked. */
    ReminderView remind(RoundEntity round, int answered, Instant now) {
        var lately = sql.query(
                        """
                        select exists (select from survey_reminder
                            where round_id = :round and reminded_at > :now::timestamptz - interval '1 day') as lately
                        """)
                .with("round", round.id)
                .with("now", now)
                .one(row -> row.bool("lately"));
        if (lately) {
            throw SurveyProblem.REMINDED_ALREADY.refusal("It was called to mind within the last 24 hours.");
        }
        var reminder = new ReminderView(
                Ids.next(),
                round.portfolioId,
                round.surveyId,
                round.id,
                round.invited,
                round.invited - answered,
                round.closesAt,
                now);
        sql.query(
                        """
                        insert into survey_reminder (id, portfolio_id, survey_id, round_id, invited, unanswered, closes_at,
                            reminded_at)
                        values (:id, :portfolio, :survey, :round, :invited, :unanswered, :closes, :now)
                        """)
                .with("id", reminder.id())
                .with("portfolio", reminder.portfolioId())
                .with("survey", reminder.surveyId())
                .with("round", reminder.roundId())
                .with("invited", reminder.invited())
                .with("unanswered", reminder.unanswered())
                .with("closes", reminder.closesAt())
                .with("now", now)
                .update();
        outbox.changed(AGGREGATE, reminder.id(), "due");
        return reminder;
    }

    @Override
    protected ReminderView state(Row row) {
        return new ReminderView(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("survey_id"),
                row.uuid("round_id"),
                row.integer("invited"),
                row.integer("unanswered"),
                row.instant("closes_at"),
                row.instant("reminded_at"));
    }
}
