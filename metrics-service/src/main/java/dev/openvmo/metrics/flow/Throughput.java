package dev.openvmo.metrics.flow;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.series.Interval;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How much was finished in each interval, for those who forecast from it. */
@ApplicationScoped
public class Throughput {
    private static final String SINCE =
            """
            select count(*) as finished, (array_agg(w.finished_at order by w.finished_at))[cast(:items as int)] as reached
            from work_item w where %s and w.finished_at >= :from and w.finished_at < :to
            """;

    private final FlowQuestions questions;
    private final Flows flows;
    private final Sql sql;

    Throughput(FlowQuestions questions, Flows flows, Sql sql) {
        this.questions = questions;
        this.flows = flows;
        this.sql = sql;
    }

    /**
     * What was finished.
     *
     * @param place where the subject is; of a team that only its senders know, nowhere
     * @param finished how many work items, in each whole interval of the window
     */
    public record Finished(Places.Place place, Window window, List<Long> finished) {}

    /** 404 of a subject that the caller cannot see, 422 of what does not go together. */
    public Finished of(FlowRequest asked, Interval interval) {
        var question = questions.of(asked);
        var finished = new ArrayList<Long>();
        flows.points(question, interval).stream()
                .filter(point -> !point.partial())
                .forEach(point -> finished.add(point.finished()));
        return new Finished(question.place(), question.window(), finished);
    }

    /**
     * What was finished since some day.
     *
     * @param today as of which it is, there
     * @param finished how many work items
     * @param reached the day on which they were as many as was asked for; null where they are not
     */
    public record Since(LocalDate today, long finished, @Nullable LocalDate reached) {}

    /** From the beginning of a day until that of another, or until now: 404 of a subject that the caller cannot see. */
    public Since since(FlowRequest asked, LocalDate from, @Nullable LocalDate until, @Nullable Integer items) {
        var question = questions.of(asked);
        var now = question.window().to();
        var end = until == null ? now : question.window().start(until);
        var values = new BoundValues();
        return sql.query(SINCE.formatted(question.scope().condition("w", values)))
                .with("from", question.window().start(from))
                .with("to", end.isBefore(now) ? end : now)
                .with("items", items)
                .with(values.values())
                .one(row -> new Since(
                        day(question.window(), now),
                        row.number("finished"),
                        row.instant("reached") == null ? null : day(question.window(), row.instant("reached"))));
    }

    private static LocalDate day(Window window, Instant at) {
        return at.atZone(window.zone()).toLocalDate();
    }
}
