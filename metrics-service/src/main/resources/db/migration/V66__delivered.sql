-- What was deployed for an initiative last.
create index ix_deployment_delivered on deployment (initiative_id, finished_at)
    where initiative_id is not null and outcome = 'SUCCESS' and kind in ('DEPLOYED', 'UPGRADED');

-- Whose delivery is to be computed again, in the next round: of a thousand deployments that come at once, once.
create table delivery_due (subject_id uuid not null constraint pk_delivery_due primary key);
