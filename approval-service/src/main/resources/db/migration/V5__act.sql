create table act (
    id                 bigint generated always as identity,
    uscc               text        not null,
    application_id     uuid,
    application_number text,
    license_number     text,
    kind               text        not null,
    occurred_at        timestamptz not null,
    actor              text        not null,
    summary            text        not null,
    document_number    text,
    event_id           uuid,
    region             char(6)     not null,
    department         text        not null,
    constraint act_pk primary key (id)
);
comment on table act is '办理行为：时间线上本部门所作的每一步，只增不改';
comment on column act.kind is '行为种类';
comment on column act.actor is '承办人姓名，平台自动处理的为“平台”';
comment on column act.summary is '摘要';
comment on column act.document_number is '随行为出具的文书编号';
comment on column act.event_id is '随行为发布的事件标识（ce_id）';
create index act_application on act (application_id);
create index act_license on act (license_number);
create index act_uscc on act (uscc);
call scope_rows('act', 'region', 'department');
revoke update, delete, truncate on act from ${app_role};
