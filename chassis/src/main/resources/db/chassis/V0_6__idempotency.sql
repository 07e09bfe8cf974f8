create table idempotency_key (
    caller       text        not null,
    method       text        not null,
    path         text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    claimed_at   timestamptz not null default now(),
    constraint idempotency_key_pk primary key (caller, method, path, key)
);
comment on table idempotency_key is '幂等键：与业务事实同一事务写入；同一人以同一键重发同一请求，得到首次的答复';
comment on column idempotency_key.fingerprint is '查询参数、请求体及其类型的 SHA-256';
comment on column idempotency_key.body is '首次的答复；超过上限的不留存';
create index idempotency_key_age on idempotency_key (claimed_at);
