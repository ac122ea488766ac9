-- API keys: who may call. Only a hash of the secret is here. A revoked key is deleted; its past stays in the twin.
create table api_key (
    id          uuid        not null,
    name        text        not null,
    secret_hash bytea       not null,
    expires_at  timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null,
    constraint pk_api_key primary key (id),
    constraint ck_api_key_hash check (octet_length(secret_hash) = 32)
);

-- What a key may do where; without a portfolio: everywhere.
create table access_grant (
    id           uuid        not null,
    api_key_id   uuid        not null,
    role         text        not null,
    portfolio_id uuid,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    constraint pk_access_grant primary key (id),
    constraint fk_access_grant_api_key foreign key (api_key_id) references api_key (id),
    constraint uq_access_grant unique nulls not distinct (api_key_id, role, portfolio_id)
);

select make_temporal('api_key');
select make_temporal('access_grant');

-- Keys that sign internal tokens. The private half is sealed with OPENVMO_MASTER_KEY.
create table signing_key (
    id         text        not null,
    public_jwk text        not null,
    sealed     bytea       not null,
    created_at timestamptz not null,
    signs_from timestamptz not null,
    constraint pk_signing_key primary key (id)
);
