package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Condition;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads work items. */
@ApplicationScoped
public class WorkItems {
    private static final Listing<WorkItemEntity> ITEMS = Listing.of(WorkItemEntity.class, "work_item")
            .fields(
                    "source",
                    "externalId",
                    "revision",
                    "portfolioId",
                    "initiativeId",
                    "teamId",
                    "teamKey",
                    "title",
                    "kind",
                    "createdAt",
                    "startedAt",
                    "finishedAt",
                    "cancelledAt",
                    "dueAt",
                    "plannedValue",
                    "achievedValue",
                    "updatedAt")
            .computed(
                    "link",
                    "case when t.initiative_id is null then 'NONE' when t.linked then 'LINKED' else 'UNLINKED' end",
                    WorkItemView.Link.class)
            .search("title")
            .sort("-createdAt");

    private final Lists lists;
    private final Sql sql;
    private final JsonText json;

    WorkItems(Lists lists, Sql sql, JsonText json) {
        this.lists = lists;
        this.sql = sql;
        this.json = json;
    }

    WorkItemView one(UUID id) {
        return view(lists.get(ITEMS, "work item", id), null);
    }

    Page<WorkItemView> page(ListQuery query) {
        return lists.page(ITEMS, query, row -> view(row, null));
    }

    /** One page of those that fulfil this. */
    public Page<WorkItemView> page(ListQuery query, Condition condition) {
        return lists.page(ITEMS, query, row -> view(row, null), condition);
    }

    /** What was taken back as it was last. */
    WorkItemView evenIfTakenBack(UUID id, Fate result) {
        var row = lists.find(ITEMS, id).orElseGet(() -> sql.query(
                        "select * from work_item_history where id = :id order by valid_to desc limit 1")
                .with("id", id)
                .one(WorkItemEntity::of));
        return view(row, result);
    }

    private WorkItemView view(WorkItemEntity row, Fate result) {
        return WorkItemView.of(row, json.list(row.waitsJson, Wait.class), result);
    }
}
