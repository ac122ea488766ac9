package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code business_case_version}: what was approved, which is written once. */
@ApplicationScoped
class CaseVersions {
    private static final Listing<CaseVersionEntity> LISTING = Listing.of(
                    CaseVersionEntity.class, "business_case_version")
            .fields("number", "approvedBy", "approvedAt")
            .sort("-number");

    private final Lists lists;
    private final Sql sql;
    private final JsonText json;
    private final Caller caller;

    CaseVersions(Lists lists, Sql sql, JsonText json, Caller caller) {
        this.lists = lists;
        this.sql = sql;
        this.json = json;
        this.caller = caller;
    }

    Page<CaseVersionView> page(UUID initiativeId, ListQuery query) {
        return lists.page(LISTING, query, row -> view(row, null), new Fixed("initiative_id", initiativeId));
    }

    /** 404 where there is none of this number. */
    CaseVersionView get(UUID initiativeId, int number) {
        return sql.query(
                        """
                        select id from business_case_version where initiative_id = :initiative and number = :number""")
                .with("initiative", initiativeId)
                .with("number", number)
                .first(row -> row.uuid("id"))
                .flatMap(id -> lists.find(LISTING, id))
                .map(row -> view(row, json.read(row.document, BusinessCaseRequest.class)))
                .orElseThrow(() -> Problem.of(
                        KitProblem.NOT_FOUND, "There is no version %d that was approved.".formatted(number)));
    }

    /** Freezes what the case says now; whoever does holds its row. */
    int freeze(BusinessCaseEntity businessCase) {
        return sql.query(
                        """
                        insert into business_case_version (id, initiative_id, portfolio_id, number, document, approved_by,
                            approved_at, updated_at)
                        select :id, :initiative, :portfolio,
                            (select coalesce(max(number), 0) + 1 from business_case_version where initiative_id = :initiative),
                            :document, :by, instant(), instant()
                        returning number""")
                .with("id", Ids.next())
                .with("initiative", businessCase.initiativeId)
                .with("portfolio", businessCase.portfolioId)
                .with("document", businessCase.document)
                .with("by", caller.subject())
                .one(row -> row.integer("number"));
    }

    private static CaseVersionView view(CaseVersionEntity row, BusinessCaseRequest content) {
        return new CaseVersionView(row.id, row.initiativeId, row.number, row.approvedBy, row.approvedAt, content);
    }
}
