package dev.openvmo.alignment.insights;

/** The statements of {@link Insights}, each over the portfolio and all below it. */
final class InsightSql {
    private InsightSql() {}

    private static final String OPEN_INITIATIVES =
            """
            open as materialized (
                select i.id, i.title from initiative i
                where i.portfolio_id in (select subtree(array[:portfolio]::uuid[]))
                    and not i.deleted and i.state is distinct from 'DONE'
            )""";

    static final String OPEN = "with " + OPEN_INITIATIVES + " select count(*) from open";

    static final String ORPHANS = "with " + OPEN_INITIATIVES
            + """
            select o.id, o.title, count(*) over () as count,
                case when s.id is null then 'PENDING' when s.reason is null or s.reason in ('NOT_ASSESSED', 'NOT_MEASURED')
                    then 'NO_CONTRIBUTIONS'
                    else s.reason end as reason
            from open o left join alignment_score s on s.id = o.id
            where s.id is null or cardinality(s.objective_ids) = 0
            order by o.title, o.id limit 100""";

    /** Of the strategies in force in this portfolio, above it as far as they count here, and below it. */
    static final String OBJECTIVES = "with recursive " + OPEN_INITIATIVES
            + """
            , line (id, path) as (
                select :portfolio, array[:portfolio]
                union
                select t.parent_id, l.path || t.parent_id
                from line l join portfolio_tree t on t.id = l.id
                where t.parent_id is not null and t.parent_id <> all (l.path)
            ), in_force as (
                select s.id, s.share_below, row_number() over (order by cardinality(l.path)) as place
                from line l join strategy s on s.portfolio_id = l.id and s.state = 'ACTIVE'
            ), counting as (
                select id, case when place > 1 then share_below
                        else greatest(1 - coalesce(sum(share_below) filter (where place > 1) over (), 0), 0) end as part,
                    greatest(coalesce(sum(share_below) filter (where place > 1) over (), 0), 1) as whole
                from in_force where place = 1 or share_below > 0
                union all
                select id, 1, 1 from strategy
                where state = 'ACTIVE' and portfolio_id <> :portfolio
                    and portfolio_id in (select subtree(array[:portfolio]::uuid[]))
            ), effective as (
                select o.id, o.name, o.strategy_id, t.weight * o.weight * s.part as weight,
                    sum(t.weight * o.weight) over (partition by o.strategy_id) * s.whole as total
                from counting s join objective o on o.strategy_id = s.id join theme t on t.id = o.theme_id
            )
            select e.id, e.name, e.strategy_id, quotient(e.weight, e.total, 18) as weight,
                (select count(*) from contribution c join open i on i.id = c.initiative_id
                    where c.objective_id = e.id and c.strength > 0) as initiatives
            from effective e where e.weight > 0
            order by weight desc, e.name, e.id limit 1000""";

    static final String DRIFT =
            """
            with moment as (
                select generate_series(date_trunc('month', instant(), 'UTC') - interval '11 months',
                    date_trunc('month', instant(), 'UTC'), interval '1 month') as at
                union select instant()
            )
            select m.at, avg(p.value) as mean, count(p.value) as scored, count(p.began) - count(p.value) as unscored
            from moment m left join alignment_score_period p on p.began <= m.at and (p.ended is null or p.ended > m.at)
                and p.portfolio_id in (select subtree(array[:portfolio]::uuid[]))
            group by m.at order by m.at""";
}
