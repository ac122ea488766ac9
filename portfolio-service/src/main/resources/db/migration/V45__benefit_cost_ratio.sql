-- What the version approved last brings for what it costs, for those who compare initiatives by it.
alter table business_case add column approved_at timestamptz, add column benefit_cost_ratio numeric;
alter table business_case disable trigger user;
update business_case b
set approved_at = v.approved_at, benefit_cost_ratio = quotient(p.brought, nullif(p.spent, 0), 9)
from business_case_version v
cross join lateral (
    select coalesce((select sum((c -> 'capEx' ->> 'amount')::numeric + (c -> 'opEx' ->> 'amount')::numeric)
            from jsonb_array_elements(v.document::jsonb -> 'costs') c), 0) as spent,
        coalesce((select sum((n -> 'likely' ->> 'amount')::numeric)
            from jsonb_array_elements(v.document::jsonb -> 'benefits') n), 0) as brought) p
where v.initiative_id = b.initiative_id and v.number = b.approved_version;
alter table business_case enable trigger user;
select make_temporal('business_case');
