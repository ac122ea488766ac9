package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.CriterionKind;
import dev.openvmo.portfolio.policies.Evidence;
import dev.openvmo.portfolio.policies.ExitCriterion;
import dev.openvmo.portfolio.policies.Funded;
import dev.openvmo.portfolio.policies.Selection;
import dev.openvmo.portfolio.policies.Staffed;
import dev.openvmo.portfolio.prioritization.ModelInput;
import dev.openvmo.portfolio.prioritization.ModelKind;
import dev.openvmo.portfolio.staffing.Staffing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known of an initiative when it is about to move. Whoever writes any of it waits for the initiative's row. */
@ApplicationScoped
class EvidenceTable {
    private final Sql sql;
    private final RowSecurity scope;
    private final JsonText json;
    private final Staffing staffing;

    EvidenceTable(Sql sql, RowSecurity scope, JsonText json, Staffing staffing) {
        this.sql = sql;
        this.scope = scope;
        this.json = json;
        this.staffing = staffing;
    }

    /** The same for whoever is about to move: what takes people away is judged one after another. */
    Evidence ofInTurn(UUID initiativeId, UUID portfolioId, List<ExitCriterion> asked) {
        if (asksForPeople(asked)) {
            staffing.inTurn(portfolioId);
        }
        return of(initiativeId, portfolioId, asked);
    }

    private static boolean asksForPeople(List<ExitCriterion> asked) {
        return asked.stream().anyMatch(each -> each.kind() == CriterionKind.CAPACITY);
    }

    /** Of an initiative that the caller may see, as far as it is asked; by which model it is ranked he need not see. */
    Evidence of(UUID initiativeId, UUID portfolioId, List<ExitCriterion> asked) {
        var staffed = asksForPeople(asked) ? staffing.of(initiativeId, portfolioId) : null;
        return scope.readingAll(() -> sql.query(
                        """
                        select i.owner, i.sponsor, r.kind, m.inputs, r.alignment, r.value is not null as valued,
                            c.id is not null as written, c.approved_version is not null as approved,
                            d.document ->> 'hypothesis' is not null as hypothesis,
                            coalesce(btrim(d.document ->> 'mvp'), '') <> '' as mvp,
                            coalesce(jsonb_array_length(d.document #> '{outcome,leadingIndicators}'), 0) as indicators,
                            (select coalesce(sum(k.amount), 0) from commitment k where k.initiative_id = i.id) as committed,
                            (select sum((l.cost #>> '{capEx,amount}')::numeric + (l.cost #>> '{opEx,amount}')::numeric)
                                from jsonb_array_elements(coalesce(d.document -> 'costs', '[]')) as l (cost)) as costs,
                            (select count(*)::integer
                                from jsonb_array_elements_text(coalesce(d.document #> '{outcome,leadingIndicators}', '[]')) as l (metric)
                                join metric_status x on x.metric = l.metric and x.subject_id = i.id
                                    and x.subject_type = 'INITIATIVE' and not x.deleted) as measured,
                            g.thresholds::text as thresholds, r.alignment_set is not distinct from g.id as scored,
                            r.alignment_failures as failures,
                            array(select upper(key) from jsonb_each_text(to_jsonb(e)) where value is not null) as estimated,
                            array(select s.name from milestone s where s.initiative_id = i.id and s.actual is not null) as reached,
                            array(select distinct x.kind from decision x
                                where x.initiative_id = i.id and x.status = 'DECIDED' and x.superseded_by is null) as decisions,
                            exists (select from benefit b
                                where b.initiative_id = i.id and not b.disbenefit and not b.deleted) as benefit_owned
                        from initiative i
                        left join ranking r on r.initiative_id = i.id
                        left join prioritization_model m on m.id = r.model_id
                        left join initiative_estimates e on e.initiative_id = i.id
                        left join business_case c on c.initiative_id = i.id
                        left join lateral (select c.document::jsonb as document) d on true
                        left join lateral (
                            with recursive line (id, depth) as (
                                select i.portfolio_id, 0
                                union all
                                select t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id
                                where t.parent_id is not null)
                            select c.id, c.thresholds from line
                            join criteria_set c on c.portfolio_id = line.id and c.state = 'ACTIVE' and not c.deleted
                            order by line.depth limit 1) g on true
                        where i.id = :id""")
                .with("id", initiativeId)
                .one(row -> evidence(row, staffed)));
    }

    private Evidence evidence(Row row, Staffed staffed) {
        var estimated = Set.copyOf(row.strings("estimated"));
        return new Evidence(
                row.text("owner"),
                row.text("sponsor"),
                needed(row.constant("kind", ModelKind.class), row.strings("inputs")).stream()
                        .filter(input -> !input.later() && !estimated.contains(input.name()))
                        .map(ModelInput::member)
                        .toList(),
                row.bool("hypothesis"),
                row.bool("written"),
                row.bool("approved"),
                row.bool("mvp"),
                row.integer("indicators"),
                row.integer("measured"),
                row.decimal("alignment"),
                selection(row),
                Set.copyOf(row.strings("reached")),
                Set.copyOf(row.strings("decisions")),
                row.bool("valued"),
                row.bool("benefit_owned"),
                new Funded(row.decimal("committed"), row.decimal("costs")),
                staffed);
    }

    /** What the nearest criteria set in force says, as alignment-service finds it; null where there is none. */
    private Selection selection(Row row) {
        var thresholds = row.text("thresholds");
        return thresholds == null
                ? null
                : new Selection(
                        json.list(thresholds, CriteriaSetCopy.Threshold.class).stream()
                                .collect(Collectors.toMap(
                                        CriteriaSetCopy.Threshold::gate, CriteriaSetCopy.Threshold::minimum)),
                        row.bool("scored"),
                        row.strings("failures"));
    }

    private static List<ModelInput> needed(ModelKind kind, List<String> own) {
        return kind == ModelKind.WEIGHTED
                ? own.stream().map(ModelInput::valueOf).toList()
                : (kind == null ? ModelKind.ALIGNED_WSJF : kind).inputs();
    }
}
