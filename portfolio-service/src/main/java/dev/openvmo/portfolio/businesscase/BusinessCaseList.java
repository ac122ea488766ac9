package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.input.Listed;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What is said of many initiatives at once: as a list, which leaves as a file and comes in again. */
@ApplicationScoped
class BusinessCaseList implements Listed {
    private static final Listing<BusinessCaseEntity> LISTING =
            Listing.of(BusinessCaseEntity.class, BusinessCaseItemView.class).sort("-createdAt");

    private final BusinessCaseRepository rows;
    private final BusinessCases cases;
    private final Lists lists;
    private final JsonText json;

    BusinessCaseList(BusinessCaseRepository rows, BusinessCases cases, Lists lists, JsonText json) {
        this.rows = rows;
        this.cases = cases;
        this.lists = lists;
        this.json = json;
    }

    Page<BusinessCaseItemView> page(ListQuery query) {
        return lists.page(LISTING, query, this::view);
    }

    /** The first of an initiative: 422 where there is no such initiative, 403, 409 already-exists. */
    BusinessCaseItemView create(BusinessCaseItem item) {
        try {
            return view(cases.create(item.initiativeId(), item.businessCase()));
        } catch (Problem refusal) {
            throw refusal.within("/businessCase", "/initiativeId");
        }
    }

    private BusinessCaseItemView view(BusinessCaseEntity entity) {
        return BusinessCaseItemView.of(entity, json.read(entity.document, BusinessCaseRequest.class));
    }

    @Override
    public Class<?> request() {
        return BusinessCaseItem.class;
    }

    @Override
    public Set<String> readOnly() {
        return Listed.readOnly(BusinessCaseItemView.class, BusinessCaseItem.class);
    }

    @Override
    public boolean holds(UUID id) {
        return rows.holds(id);
    }
}
