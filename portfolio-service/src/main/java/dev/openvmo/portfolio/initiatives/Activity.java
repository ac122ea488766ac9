package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.initiatives.ActivityView.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who did what with an initiative? Read from the history of its rows, so that nothing is left out. */
@ApplicationScoped
class Activity {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /** Columns that callers know by another name. */
    private static final Map<String, String> NAMES = Map.of(
            "external_source", "externalRef.source",
            "external_id", "externalRef.externalId",
            "other_sources", "externalRefs.source",
            "other_ids", "externalRefs.externalId",
            "customer_need", "customerNeed.need",
            "need_evidence", "customerNeed.evidence",
            "override_reason", "override.reason",
            "approver", "override.approver");

    private static final Listing<ActivityEntity> LISTING = Listing.of(ActivityEntity.class, "initiative_activity")
            .fields("what", "subject", "subjectId")
            .field("at", "happened_at", Instant.class)
            .field("by", "done_by", String.class)
            .sort("-at");

    private final InitiativeRepository initiatives;
    private final Lists lists;
    private final JsonText json;

    Activity(InitiativeRepository initiatives, Lists lists, JsonText json) {
        this.initiatives = initiatives;
        this.lists = lists;
        this.json = json;
    }

    /** 404 where the caller cannot see the initiative. */
    Page<ActivityView> page(UUID initiativeId, ListQuery query) {
        initiatives.get(initiativeId);
        return lists.page(LISTING, query, this::view, new Fixed("initiative_id", initiativeId));
    }

    private ActivityView view(ActivityEntity row) {
        var changes = json.list(row.changes, FieldChange.class).stream()
                .map(each -> new FieldChange(name(each.field()), each.from(), each.to()))
                .toList();
        return new ActivityView(row.id, row.happenedAt, row.doneBy, row.what, row.subject, row.subjectId, changes);
    }

    private static String name(String column) {
        return NAMES.getOrDefault(column, UNDERSCORE.matcher(column).replaceAll(next -> next.group(1)
                .toUpperCase(Locale.ROOT)));
    }
}
