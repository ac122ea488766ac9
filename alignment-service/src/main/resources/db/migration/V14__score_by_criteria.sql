-- A score by a criteria set keeps, one element per criterion in order of its key, what it was made of: the criterion's share,
-- its minimum, the consensus of the assessors (none of a contribution), how far they agree, how many they are, the points.
alter table alignment_score
    add column criteria_set_id uuid,
    add column criteria_set_version text not null default 'default-1',
    add column criteria text[] not null default '{}',
    add column criterion_shares numeric[] not null default '{}',
    add column criterion_minimums numeric[] not null default '{}',
    add column criterion_values numeric[] not null default '{}',
    add column criterion_agreements numeric[] not null default '{}',
    add column criterion_counts integer[] not null default '{}',
    add column criterion_points numeric[] not null default '{}',
    add column failures text[] not null default '{}';
alter table alignment_score_history
    add column criteria_set_id uuid,
    add column criteria_set_version text not null default 'default-1',
    add column criteria text[] not null default '{}',
    add column criterion_shares numeric[] not null default '{}',
    add column criterion_minimums numeric[] not null default '{}',
    add column criterion_values numeric[] not null default '{}',
    add column criterion_agreements numeric[] not null default '{}',
    add column criterion_counts integer[] not null default '{}',
    add column criterion_points numeric[] not null default '{}',
    add column failures text[] not null default '{}';
select make_temporal('alignment_score');
