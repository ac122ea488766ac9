package dev.openvmo.metrics.insights;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How does each rule look at a portfolio? As it says, or the nearest one above that says anything of the rule, or by defaults. */
@ApplicationScoped
class InsightRules {
    private static final String IN_FORCE =
            """
            with recursive line (id, depth) as (
                select cast(:id as uuid), 0
                union all
                select t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id
                where t.parent_id is not null and not t.deleted and line.depth < 100
            )
            select distinct on (r.rule) r.rule, r.enabled, r.version, r.portfolio_id, r.parameters_json
            from line join insight_rule r on r.portfolio_id = line.id
            order by r.rule, line.depth
            """;

    private final InsightRuleRepository rules;
    private final Places places;
    private final Grants grants;
    private final RowSecurity scope;
    private final JsonText json;
    private final Sql sql;
    private final Marks marks;

    InsightRules(
            InsightRuleRepository rules,
            Places places,
            Grants grants,
            RowSecurity scope,
            JsonText json,
            Sql sql,
            Marks marks) {
        this.rules = rules;
        this.places = places;
        this.grants = grants;
        this.scope = scope;
        this.json = json;
        this.sql = sql;
        this.marks = marks;
    }

    Page<InsightRuleView> list(ListQuery query) {
        return rules.list(query);
    }

    InsightRuleView get(UUID id) {
        return rules.view(id);
    }

    InsightRuleView create(InsightRuleRequest request) {
        places.await(SubjectType.PORTFOLIO, request.portfolioId(), "/portfolioId");
        grants.require(request.portfolioId());
        var rule = rules.add(InsightRuleEntity.in(request.portfolioId()), request.sound());
        lookAgain(request.portfolioId());
        return rule;
    }

    InsightRuleView edit(UUID id, Input<InsightRuleRequest> body) {
        var change = rules.change(rules.forChange(id), body)
                .keeps("/portfolioId", InsightRuleRequest::portfolioId, "A setting stays with its portfolio.")
                .keeps("/rule", InsightRuleRequest::rule, "A setting stays with its rule.");
        change.to().sound();
        var rule = rules.save(change);
        lookAgain(rule.portfolioId());
        return rule;
    }

    void delete(UUID id) {
        var rule = rules.forChange(id);
        rules.remove(rule);
        lookAgain(rule.portfolioId);
    }

    /** All rules, in the order of their names; 404 where the caller does not see the portfolio. */
    List<RuleInForce> visible(UUID portfolioId) {
        if (portfolioId == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'portfolioId' is needed");
        }
        places.get(SubjectType.PORTFOLIO, portfolioId);
        return scope.readingAll(() -> inForce(portfolioId));
    }

    /** The same, to whoever sees all. */
    List<RuleInForce> inForce(UUID portfolioId) {
        var set = new HashMap<RuleKey, RuleInForce>();
        sql.query(IN_FORCE).with("id", portfolioId).list(row -> {
            var rule = row.constant("rule", RuleKey.class);
            var parameters = json.list(row.text("parameters_json"), InsightRuleRequest.Setting.class).stream()
                    .collect(Collectors.toMap(InsightRuleRequest.Setting::name, InsightRuleRequest.Setting::value));
            return set.put(
                    rule,
                    RuleInForce.of(
                            rule,
                            row.bool("enabled"),
                            row.number("version"),
                            row.uuid("portfolio_id"),
                            new Parameters(rule, parameters)));
        });
        return Arrays.stream(RuleKey.values())
                .map(rule -> set.getOrDefault(rule, RuleInForce.of(rule, true, 0, null, Parameters.usual(rule))))
                .toList();
    }

    private void lookAgain(UUID portfolioId) {
        marks.mark(
                InsightRecompute.KIND,
                sql.query("select id from subtree(array[cast(:id as uuid)]) as id")
                        .with("id", portfolioId)
                        .list(row -> row.uuid("id")));
    }
}
