package dev.openvmo.metrics.series;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.page.Condition;
import dev.openvmo.metrics.subjects.SubjectType;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Which observations a series is made of: of the subject, and where it is rolled up of all below it, wherever they are now. Days
 * that were told as days are those days, in whichever zone they were told. Pure.
 *
 * @param metrics their keys
 * @param rolledUp whether those below count as well
 */
record Reach(Collection<String> metrics, SubjectType type, UUID subject, boolean rolledUp, Window window)
        implements Condition {
    private static final String IN_STREAM =
            "in (select s.id from subject s where (s.id = %1$s or s.value_stream_id = %1$s) and not s.deleted)";

    /** By the tree as it is at the moment that is looked at. */
    private static final String IN_PORTFOLIO =
            """
            in (with recursive below (id) as (
                    select cast(%s as uuid)
                    union
                    select t.id from portfolio_tree t join below on t.parent_id = below.id where not t.deleted
                )
                select s.id from subject s join below on s.portfolio_id = below.id where not s.deleted)""";

    /** No two zones differ by more. */
    private static final Duration ZONES_APART = Duration.ofHours(26);

    /** The same of these metrics. */
    Reach of(Collection<String> others) {
        return new Reach(others, type, subject, rolledUp, window);
    }

    @Override
    public String condition(String alias, BoundValues values) {
        return "%1$s.subject_id %2$s and %1$s.metric = any (cast(%3$s as text[])) and %1$s.portfolio_id is not null and %4$s"
                .formatted(
                        alias,
                        subjects(values),
                        values.bind(metrics.toArray(String[]::new)),
                        rolledUp ? days(alias, values) : times(alias, window, values));
    }

    private String subjects(BoundValues values) {
        var id = values.bind(subject);
        return switch (rolledUp ? type : SubjectType.INITIATIVE) {
            case INITIATIVE -> "= " + id;
            case VALUE_STREAM -> IN_STREAM.formatted(id);
            case PORTFOLIO -> IN_PORTFOLIO.formatted(id);
        };
    }

    private static String times(String alias, Window window, BoundValues values) {
        return "%1$s.observed_at >= %2$s and %1$s.observed_at < %3$s"
                .formatted(alias, values.bind(window.from()), values.bind(window.to()));
    }

    /** The index by time serves for days of all zones. */
    private String days(String alias, BoundValues values) {
        var near = new Window(window.from().minus(ZONES_APART), window.to().plus(ZONES_APART), window.zone());
        return "%2$s and case when %1$s.observed_on is null then %3$s else %1$s.observed_on >= %4$s and %1$s.observed_on < %5$s end"
                .formatted(
                        alias,
                        times(alias, near, values),
                        times(alias, window, values),
                        values.bind(window.firstWholeDay()),
                        values.bind(window.nextDay()));
    }
}
