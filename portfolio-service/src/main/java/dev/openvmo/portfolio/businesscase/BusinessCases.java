package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.skills.Skills;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Is an initiative worth its money? What was approved of its case stays as it was; what is said goes on. */
@ApplicationScoped
class BusinessCases {
    private final BusinessCaseRepository cases;
    private final CaseVersions versions;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Skills skills;
    private final Preconditions preconditions;
    private final TransactionTime time;
    private final JsonText json;

    BusinessCases(
            BusinessCaseRepository cases,
            CaseVersions versions,
            Initiatives initiatives,
            Portfolios portfolios,
            Skills skills,
            Preconditions preconditions,
            TransactionTime time,
            JsonText json) {
        this.cases = cases;
        this.versions = versions;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.skills = skills;
        this.preconditions = preconditions;
        this.time = time;
        this.json = json;
    }

    BusinessCaseView get(UUID id) {
        initiatives.requireVisible(id);
        return cases.view(id);
    }

    Written put(UUID id, Input<BusinessCaseRequest> body) {
        var portfolioId = initiatives.locked(id);
        var known = cases.findByIdOptional(id);
        preconditions.requireIfWritten(known.map(each -> each.version).orElse(null));
        var said = checked(portfolioId, body.value());
        return known.map(each -> new Written(cases.save(cases.change(each, Input.of(said))), false))
                .orElseGet(() -> new Written(cases.add(BusinessCaseEntity.of(id, portfolioId), said), true));
    }

    /** The first of an initiative that a body names: 422, 403, 409 already-exists. */
    BusinessCaseEntity create(UUID initiativeId, BusinessCaseRequest request) {
        var portfolioId = initiatives.home(initiativeId, "/initiativeId");
        cases.findByIdOptional(initiativeId).ifPresent(known -> {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "The initiative has a business case.")
                    .at("/initiativeId", ErrorCode.ALREADY_EXISTS, "is taken")
                    .with("id", known.id);
        });
        var businessCase = BusinessCaseEntity.of(initiativeId, portfolioId);
        cases.add(businessCase, checked(portfolioId, request));
        return businessCase;
    }

    private BusinessCaseRequest checked(UUID portfolioId, BusinessCaseRequest request) {
        var terms = portfolios.planning(portfolioId);
        var said = new PlanRules(terms.calendar(), terms.currency()).checked(request);
        requireSkills(said);
        return said;
    }

    /** Freezes what is said now: 409 where nothing has changed since the last time. */
    BusinessCaseView approve(UUID id) {
        initiatives.locked(id);
        var businessCase = cases.forStep(id);
        if (businessCase.approvedVersion != null
                && differences(id, businessCase.approvedVersion, null).isEmpty()) {
            throw Problem.of(KitProblem.CONFLICT, "Version %d says the same.".formatted(businessCase.approvedVersion));
        }
        businessCase.approvedVersion = versions.freeze(businessCase);
        businessCase.approvedAt = time.instant();
        businessCase.benefitCostRatio = json.read(businessCase.document, BusinessCaseRequest.class)
                .benefitCostRatio()
                .orElse(null);
        return cases.record(businessCase, "approved");
    }

    Page<CaseVersionView> versions(UUID id, ListQuery query) {
        initiatives.requireVisible(id);
        return versions.page(id, query);
    }

    CaseVersionView version(UUID id, int number) {
        initiatives.requireVisible(id);
        return versions.get(id, number);
    }

    /** From the approved version, or from nothing, to what is said now, unless others are asked for: 404 where there is none. */
    ComparisonView compare(UUID id, Integer from, Integer to) {
        var last = get(id).approvedVersion();
        var first = from == null ? last : from;
        return new ComparisonView(id, first, to, differences(id, first, to));
    }

    private List<ComparisonView.Difference> differences(UUID id, Integer from, Integer to) {
        var before = from == null ? "{}" : json.text(versions.get(id, from).content());
        var after = to == null
                ? cases.get(id).document
                : json.text(versions.get(id, to).content());
        return CaseComparison.of(json.tree(before), json.tree(after));
    }

    private void requireSkills(BusinessCaseRequest said) {
        var unknown = skills.unknown(
                said.efforts().stream().map(Plan.Effort::skill).distinct().toList());
        if (!unknown.isEmpty()) {
            var refusal = Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no skill " + String.join(", ", unknown));
            for (int i = 0; i < said.efforts().size(); i++) {
                if (unknown.contains(said.efforts().get(i).skill())) {
                    refusal.at("/efforts/" + i + "/skill", ErrorCode.UNKNOWN_REFERENCE, "no skill has this key");
                }
            }
            throw refusal;
        }
    }

    /** The outcome of a PUT. */
    record Written(BusinessCaseView view, boolean created) {}
}
