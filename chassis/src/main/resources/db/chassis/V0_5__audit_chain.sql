-- What is hashed must not depend on how a server prints it: details stay the text that was written.
alter table audit_entry alter column details type text using details::text;

-- Entries that are there already count as written by the transaction of this migration.
alter table audit_entry add column transaction_id xid8 not null default pg_current_xact_id();
comment on column audit_entry.transaction_id is '写入该记录的事务：按已结束事务的窗口封链';
comment on column audit_entry.details is '要点（JSON 原文），不含身份证号和令牌';

create index audit_entry_unsealed on audit_entry (transaction_id, id);
create index audit_entry_when on audit_entry (occurred_at, id);
create index audit_entry_action on audit_entry (action, occurred_at, id);
create index audit_entry_region on audit_entry (region, occurred_at, id);
create index audit_entry_department on audit_entry (actor_department, occurred_at, id);
create index audit_entry_address on audit_entry (address, occurred_at, id);
create index audit_entry_request on audit_entry (request_id);
create index audit_entry_trace on audit_entry (trace_id);
drop index audit_entry_actor;
create index audit_entry_actor on audit_entry (actor, occurred_at, id);

-- The service says what happened; number, time of writing and transaction are the database's to say.
revoke insert on audit_entry from ${app_role};
grant insert (occurred_at, action, target_type, target_id, region, actor, actor_name, actor_roles,
              actor_region, actor_department, address, request_id, trace_id, details)
    on audit_entry to ${app_role};

create table audit_link (
    position   bigint not null,
    settled    xid8   not null,
    entry_id   bigint not null,
    entry_hash bytea  not null,
    link_hash  bytea  not null,
    constraint audit_link_pk primary key (position),
    constraint audit_link_entry unique (entry_id)
);
-- No foreign key: whoever may delete an entry may drop it first, and it would cost every link.
comment on table audit_link is '审计链：每条审计记录的链节，只增不改';
comment on column audit_link.position is '链上序号，从 1 起连续';
comment on column audit_link.settled is '此前所有已结束事务的记录均已入链';
comment on column audit_link.entry_hash is '记录全部字段的 SHA-256';
comment on column audit_link.link_hash is '前一链节与本链节的 SHA-256';

create table audit_checkpoint (
    position   bigint      not null,
    link_hash  bytea       not null,
    made_at    timestamptz not null,
    key_id     text,
    public_key text,
    signature  text,
    constraint audit_checkpoint_pk primary key (position),
    constraint audit_checkpoint_signed check (num_nulls(key_id, public_key, signature) in (0, 3))
);
comment on table audit_checkpoint is '审计检查点：截至某一链节的签名，对外公布，供外部留存';
comment on column audit_checkpoint.key_id is '签名密钥的标识；未配置密钥时检查点不签名';

revoke update, delete, truncate on audit_link, audit_checkpoint from ${app_role};
