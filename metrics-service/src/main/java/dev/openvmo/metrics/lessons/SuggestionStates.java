package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;

/** Reads what was suggested, for whoever follows its events. */
@Singleton
class SuggestionStates extends TableStates {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "lesson-suggestion");

    private final Sql sql;

    SuggestionStates(Sql sql) {
        super(AGGREGATE, "lesson_suggestion", sql);
        this.sql = sql;
    }

    @Override
    protected Object state(Row row) {
        var lessons = sql.query(
                        """
                        select l.id, l.title, row_number() over (order by nth) as rank
                        from unnest(:ids::uuid[]) with ordinality s (id, nth) join lesson l on l.id = s.id order by nth""")
                .with("ids", row.uuids("lessons"))
                .list(each -> new SuggestionState.Suggested(each.uuid("id"), each.text("title"), each.number("rank")));
        return new SuggestionState(row.uuid("id"), row.uuid("portfolio_id"), row.uuid("id"), lessons);
    }
}
