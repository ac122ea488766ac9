-- What was deployed for an initiative last.
create index ix_deployment_delivered on deployment (initiative_id, finished_at)
    where initiative_id is not null and outcome = 'SUCCESS' and kind in ('DEPLOYED', 'UPGRADED');
