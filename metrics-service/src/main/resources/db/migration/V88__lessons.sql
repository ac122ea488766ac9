create extension if not exists pg_trgm;

-- How words of a language (BCP 47) are stemmed; of one that is not known here they are taken as they are.
create function text_config(language text) returns regconfig language sql immutable parallel safe as $$
    select case lower(split_part(language, '-', 1))
        when 'ar' then 'arabic'::regconfig
        when 'ca' then 'catalan'::regconfig
        when 'da' then 'danish'::regconfig
        when 'de' then 'german'::regconfig
        when 'el' then 'greek'::regconfig
        when 'en' then 'english'::regconfig
        when 'es' then 'spanish'::regconfig
        when 'et' then 'estonian'::regconfig
        when 'eu' then 'basque'::regconfig
        when 'fi' then 'finnish'::regconfig
        when 'fr' then 'french'::regconfig
        when 'ga' then 'irish'::regconfig
        when 'hi' then 'hindi'::regconfig
        when 'hu' then 'hungarian'::regconfig
        when 'hy' then 'armenian'::regconfig
        when 'id' then 'indonesian'::regconfig
        when 'it' then 'italian'::regconfig
        when 'lt' then 'lithuanian'::regconfig
        when 'nb' then 'norwegian'::regconfig
        when 'ne' then 'nepali'::regconfig
        when 'nl' then 'dutch'::regconfig
        when 'nn' then 'norwegian'::regconfig
        when 'no' then 'norwegian'::regconfig
        when 'pt' then 'portuguese'::regconfig
        when 'ro' then 'romanian'::regconfig
        when 'ru' then 'russian'::regconfig
        when 'sr' then 'serbian'::regconfig
        when 'sv' then 'swedish'::regconfig
        when 'ta' then 'tamil'::regconfig
        when 'tr' then 'turkish'::regconfig
        when 'yi' then 'yiddish'::regconfig
        else 'simple'::regconfig
    end
$$;

-- What was learned. Its words are stemmed in its language, those of the title counting most where it is looked for.
create table lesson (
    title           text   not null,
    kind            text   not null,
    context         text   not null,
    what_happened   text   not null,
    recommendation  text   not null,
    applicability   text,
    tags            text[] not null,
    initiative_id   uuid,
    value_stream_id uuid,
    language        text   not null,
    search          tsvector not null generated always as (
        setweight(to_tsvector(text_config(language), title), 'A')
        || setweight(to_tsvector(text_config(language), recommendation || ' ' || coalesce(applicability, '')), 'B')
        || setweight(to_tsvector(text_config(language), context || ' ' || what_happened), 'C')) stored,
    constraint ck_lesson_kind check (kind in ('GOOD', 'BAD'))
);
select make_resource('lesson');
create index ix_lesson_initiative on lesson (initiative_id);

-- Where a lesson was taken up, and whether it helped.
create table lesson_reuse (
    lesson_id     uuid not null,
    initiative_id uuid not null,
    helped        text not null,
    note          text,
    constraint uq_lesson_reuse_initiative unique (lesson_id, initiative_id),
    constraint fk_lesson_reuse_lesson foreign key (lesson_id) references lesson (id),
    constraint ck_lesson_reuse_helped check (helped in ('HELPED', 'DID_NOT_HELP', 'UNKNOWN'))
);
select make_resource('lesson_reuse');
create index ix_lesson_reuse_initiative on lesson_reuse (initiative_id);

-- What initiatives say of themselves: our copy, as far as it tells which lessons are like them.
create table initiative_text (
    id                 uuid    not null constraint pk_initiative_text primary key,
    portfolio_id       uuid,
    value_stream_id    uuid,
    title              text,
    description        text,
    customer_need_need text,
    kind               text,
    tags               text[],
    state              text,
    deleted            boolean not null,
    state_version      bigint  not null,
    known_version      bigint,
    updated_at         timestamptz not null
);
select make_temporal('initiative_text');
select make_owned('initiative_text');
delete from consumed where topic = 'openvmo.portfolio.initiative';

-- Which lessons were suggested to an initiative that came into the funnel or under review, the best first.
create table lesson_suggestion (
    id           uuid        not null constraint pk_lesson_suggestion primary key,
    portfolio_id uuid        not null,
    lessons      uuid[]      not null,
    updated_at   timestamptz not null
);
create index ix_lesson_suggestion_lessons on lesson_suggestion using gin (lessons);
select make_temporal('lesson_suggestion');
select make_owned('lesson_suggestion');
