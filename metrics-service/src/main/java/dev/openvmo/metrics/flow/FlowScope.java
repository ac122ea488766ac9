package dev.openvmo.metrics.flow;

import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.page.Condition;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Whose work items count: those of a subject, of a team, or those of a subject that a team does. Pure.
 *
 * @param type null of a team's alone
 * @param descendants whether portfolios below count, too
 * @param team its key or id; null of all teams and none
 */
public record FlowScope(@Nullable SubjectType type, @Nullable UUID subject, boolean descendants, @Nullable String team)
        implements Condition {
    /** The team of a work item, as far as it is known here: told by its id, or by its key in the item's portfolio. */
    static final String TEAM =
            """
            left join team t on not t.deleted
                and (t.id = w.team_id or w.team_id is null and t.key = w.team_key and t.portfolio_id = w.portfolio_id)
            """;

    private static final String IN_STREAM =
            """
            %1$s.linked and %1$s.initiative_id in
                (select s.id from subject s where s.value_stream_id = %2$s and s.type = 'INITIATIVE' and not s.deleted)""";

    /** By the tree as it is at the moment that is looked at. */
    private static final String BELOW =
            """
            %1$s.portfolio_id in (with recursive below (id) as (
                    select cast(%2$s as uuid)
                    union
                    select p.id from portfolio_tree p join below on p.parent_id = below.id where not p.deleted
                )
                select id from below)""";

    @Override
    public String condition(String alias, BoundValues values) {
        var conditions = new ArrayList<String>();
        if (subject != null) {
            conditions.add(ofSubject(alias, values.bind(subject)));
        }
        if (team != null) {
            conditions.add(ofTeam(alias, values));
        }
        return String.join(" and ", conditions);
    }

    private String ofSubject(String alias, String id) {
        return switch (type) {
            case INITIATIVE -> "%1$s.linked and %1$s.initiative_id = %2$s".formatted(alias, id);
            case VALUE_STREAM -> IN_STREAM.formatted(alias, id);
            case PORTFOLIO -> (descendants ? BELOW : "%1$s.portfolio_id = %2$s").formatted(alias, id);
        };
    }

    private String ofTeam(String alias, BoundValues values) {
        var id = Scalars.uuid(team);
        if (id.isPresent()) {
            return """
                (%1$s.team_id = %2$s or %1$s.team_id is null and exists (select from team k where k.id = %2$s and not k.deleted
                    and k.key = %1$s.team_key and k.portfolio_id = %1$s.portfolio_id))"""
                    .formatted(alias, values.bind(id.get()));
        }
        return """
            (%1$s.team_key = %2$s or exists (select from team k where k.id = %1$s.team_id and not k.deleted and k.key = %2$s))"""
                .formatted(alias, values.bind(team));
    }
}
