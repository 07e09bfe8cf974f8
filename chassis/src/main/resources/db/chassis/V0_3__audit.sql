create table audit_entry (
    id               bigint generated always as identity,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    action           text        not null,
    target_type      text        not null,
    target_id        text        not null,
    region           char(6)     not null,
    actor            text        not null,
    actor_name       text        not null,
    actor_roles      text        not null,
    actor_region     char(6),
    actor_department text,
    address          text,
    request_id       text,
    trace_id         text,
    details          jsonb       not null,
    constraint audit_entry_pk primary key (id)
);
comment on table audit_entry is '审计记录：只增不改，谁、何时、从何处、对哪条记录、做了什么';
create index audit_entry_target on audit_entry (target_type, target_id, id);
create index audit_entry_actor on audit_entry (actor, occurred_at);

-- Append-only by privilege: the service at work can add and read, nothing else.
revoke update, delete, truncate on audit_entry from ${app_role};

-- Reading is scoped by region; adding is not: an act may concern another region's record.
alter table audit_entry enable row level security;
create policy audit_read on audit_entry for select
    using (region between scope_region_from() and scope_region_to() and scope_department() is not null);
create policy audit_add on audit_entry for insert with check (true);
