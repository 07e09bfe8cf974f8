create table trace_hop (
    event_id           uuid        not null,
    topic              text        not null,
    type               text        not null,
    sequence           bigint      not null,
    uscc               text        not null,
    subject_name       text        not null,
    region             char(6)     not null,
    department         text,
    department_name    text,
    actor              text,
    summary            text        not null,
    occurred_at        timestamptz not null,
    received_at        timestamptz not null,
    trace_id           text,
    application_number text,
    license_number     text,
    keys               jsonb       not null,
    facts              jsonb       not null,
    deadlines          jsonb       not null,
    payload_sha256     text        not null,
    constraint trace_hop_pk primary key (event_id),
    constraint trace_hop_sha256 check (payload_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table trace_hop is '审管生命线：一个事件一环，按区划而不按部门可见';
comment on column trace_hop.keys is '事件涉及的各类编号';
comment on column trace_hop.facts is '判断断点所用的事实';
comment on column trace_hop.deadlines is '事件带出的期限';
comment on column trace_hop.payload_sha256 is '收到的事件正文的 SHA-256，作为收件凭证';
create index trace_hop_by_subject on trace_hop (uscc);
create index trace_hop_by_application on trace_hop (application_number);
create index trace_hop_by_license on trace_hop (license_number);
call scope_rows('trace_hop', 'region');

-- 环节一经收到不得改动。
revoke update, delete, truncate on trace_hop from ${app_role};
