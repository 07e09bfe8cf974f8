create sequence clue_number;

create table clue (
    id                   uuid        not null,
    number               text        not null,
    warning_id           uuid        not null,
    uscc                 text        not null,
    subject_name         text        not null,
    subject_region       char(6),
    region               char(6)     not null,
    department           text,
    department_name      text,
    title                text        not null,
    safety_related       boolean     not null,
    status               text        not null,
    dispatched_at        timestamptz,
    sign_limit_days      int,
    sign_due_on          date,
    sign_due_explanation text,
    signed_at            timestamptz,
    signed_by            text,
    returned_at          timestamptz,
    returned_by          text,
    return_reason        text,
    handled_by           text,
    measures             text,
    result               text,
    feedback_at          timestamptz,
    feedback_by          text,
    closed_at            timestamptz,
    closed_by            text,
    changes              bigint      not null,
    version              bigint      not null,
    constraint clue_pk primary key (id),
    constraint clue_number_once unique (number),
    constraint clue_warning_once unique (warning_id),
    constraint clue_warning foreign key (warning_id) references warning (id),
    constraint clue_status check (status in
        ('UNOWNED', 'DISPATCHED', 'SIGNED', 'RETURNED', 'HANDLING', 'FEEDBACK', 'CLOSED')),
    constraint clue_owned check (status = 'UNOWNED'
        or (department is not null and department_name is not null and dispatched_at is not null
            and sign_due_on is not null and sign_due_explanation is not null)),
    constraint clue_signed check
        (status not in ('SIGNED', 'HANDLING', 'FEEDBACK', 'CLOSED') or signed_at is not null)
);
comment on table clue is '风险线索：派发、签收、处置、反馈、办结';
comment on column clue.id is '线索标识';
comment on column clue.number is '线索编号';
comment on column clue.warning_id is '预警标识';
comment on column clue.uscc is '统一社会信用代码';
comment on column clue.subject_name is '主体名称';
comment on column clue.subject_region is '主体所在地行政区划代码，尚未明确时为空';
comment on column clue.region is '处置部门所辖行政区划代码；待指派时为预警所涉区域';
comment on column clue.department is '处置部门代码；待指派时为空';
comment on column clue.department_name is '处置部门名称';
comment on column clue.title is '线索标题';
comment on column clue.safety_related is '是否涉及安全生产';
comment on column clue.status is '状态：待指派、已派发、已签收、已退回、处置中、已反馈、已办结';
comment on column clue.dispatched_at is '派发时间';
comment on column clue.sign_limit_days is '签收期限（工作日）';
comment on column clue.sign_due_on is '签收期限的最后一日';
comment on column clue.sign_due_explanation is '签收期限的计算说明';
comment on column clue.signed_at is '签收时间';
comment on column clue.signed_by is '签收人账号';
comment on column clue.returned_at is '退回时间';
comment on column clue.returned_by is '退回人账号';
comment on column clue.return_reason is '退回理由';
comment on column clue.handled_by is '处置人账号';
comment on column clue.measures is '处置措施';
comment on column clue.result is '处置结果';
comment on column clue.feedback_at is '反馈时间';
comment on column clue.feedback_by is '反馈人账号';
comment on column clue.closed_at is '办结时间';
comment on column clue.closed_by is '办结人账号';
comment on column clue.changes is '变更序号：每发布一次加一';
comment on column clue.version is '版本';
create index clue_subject on clue (uscc, status);
create index clue_due on clue (sign_due_on) where status = 'DISPATCHED';
call scope_rows('clue', 'region', 'department');
