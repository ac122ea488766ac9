-- What an organisation wants to know of initiatives besides; each initiative's values are one JSON object by key.
create table custom_field (
    key         text collate "C" not null,
    name        text not null,
    description text,
    type        text not null,
    choices     text[] not null,
    sortable    boolean not null,
    constraint uq_custom_field_key unique (key),
    constraint ck_custom_field_type check (type in ('TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE')),
    constraint ck_custom_field_choices check ((type = 'CHOICE') = (cardinality(choices) > 0))
);
select make_resource('custom_field', null);

alter table initiative add column custom_fields text;
select make_temporal('initiative');
