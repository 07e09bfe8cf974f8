create table penalty_case (
    id              uuid        not null,
    case_number     text,
    decision_number text,
    state           text        not null,
    source          char(2)     not null,
    source_task_id  uuid,
    uscc            text        not null,
    party_name      text        not null,
    party_region    char(6),
    person_name     text,
    region          char(6)     not null,
    department      text        not null,
    department_name text        not null,
    origin          jsonb       not null,
    filing          jsonb,
    investigations  jsonb       not null,
    reviews         jsonb       not null,
    notice          jsonb,
    statement       jsonb,
    hearing         jsonb,
    decision        jsonb,
    delivery        jsonb,
    dismissal       jsonb,
    clocks          jsonb       not null,
    proposed_at     timestamptz not null,
    filed_on        date,
    decide_by       date,
    decided_on      date,
    publish_by      date,
    published_on    date,
    fine_fen        bigint,
    severity        text,
    event_sequence  bigint      not null,
    version         bigint      not null,
    constraint penalty_case_pk primary key (id),
    constraint penalty_case_number unique (case_number),
    constraint penalty_case_decision_number unique (decision_number),
    constraint penalty_case_source_task unique (source_task_id),
    constraint penalty_case_state check (state in (
        'PROPOSED', 'FILED', 'INVESTIGATED', 'LEGALLY_REVIEWED', 'NOTIFIED', 'STATEMENT_HEARD',
        'HEARING_REQUESTED', 'HEARING_HELD', 'DECIDED', 'NO_PENALTY', 'DROPPED')),
    constraint penalty_case_source check (source in ('01', '02', '03', '04', '05', '06')),
    constraint penalty_case_severity check (severity in ('MINOR', 'GENERAL', 'SERIOUS')),
    constraint penalty_case_fine check (fine_fen > 0),
    constraint penalty_case_filed check (
        state in ('PROPOSED', 'DROPPED') or (filing is not null and case_number is not null and decide_by is not null)),
    constraint penalty_case_notified check (
        state not in ('NOTIFIED', 'STATEMENT_HEARD', 'HEARING_REQUESTED', 'HEARING_HELD', 'DECIDED')
        or notice is not null),
    constraint penalty_case_decided check (
        (state in ('DECIDED', 'NO_PENALTY')) = (decision is not null)
        and (decision is null) = (decision_number is null)),
    constraint penalty_case_published check (published_on is null or state = 'DECIDED')
);
call scope_rows('penalty_case', 'region', 'department');
create index penalty_case_uscc on penalty_case (uscc);
create index penalty_case_open on penalty_case (decide_by) where state not in ('DECIDED', 'NO_PENALTY', 'DROPPED');
create index penalty_case_proposed_at on penalty_case (proposed_at, id);

comment on table penalty_case is '行政处罚案件（一般程序）';
comment on column penalty_case.case_number is '立案编号';
comment on column penalty_case.decision_number is '决定书文号';
comment on column penalty_case.state is '案件状态';
comment on column penalty_case.source is '案件来源代码 01 至 06';
comment on column penalty_case.source_task_id is '来源检查任务标识；一项任务只产生一件案件';
comment on column penalty_case.uscc is '统一社会信用代码';
comment on column penalty_case.party_name is '主体名称';
comment on column penalty_case.party_region is '主体所在地行政区划';
comment on column penalty_case.person_name is '个人姓名，对自然人立案时有此项';
comment on column penalty_case.region is '办案部门所辖行政区划';
comment on column penalty_case.department is '办案部门代码';
comment on column penalty_case.department_name is '办案部门名称';
comment on column penalty_case.origin is '线索：违法行为、发现人、来源任务';
comment on column penalty_case.filing is '立案审批';
comment on column penalty_case.investigations is '调查终结报告，按次序';
comment on column penalty_case.reviews is '法制审核意见，按次序';
comment on column penalty_case.notice is '行政处罚告知书';
comment on column penalty_case.statement is '陈述申辩或者放弃';
comment on column penalty_case.hearing is '听证的经过';
comment on column penalty_case.decision is '决定书';
comment on column penalty_case.delivery is '送达';
comment on column penalty_case.dismissal is '销案';
comment on column penalty_case.clocks is '已起算的期限及其说明';
comment on column penalty_case.proposed_at is '线索登记时刻';
comment on column penalty_case.filed_on is '立案日期';
comment on column penalty_case.decide_by is '决定期限';
comment on column penalty_case.decided_on is '决定日期';
comment on column penalty_case.publish_by is '公示期限';
comment on column penalty_case.published_on is '公示日期';
comment on column penalty_case.fine_fen is '罚款金额（分）';
comment on column penalty_case.severity is '情节';
comment on column penalty_case.event_sequence is '已发出事件的序号';
comment on column penalty_case.version is '版本';

create table case_step (
    id          bigint generated always as identity,
    case_id     uuid        not null,
    region      char(6)     not null,
    department  text        not null,
    act         text        not null,
    state_from  text,
    state_to    text        not null,
    actor       text        not null,
    actor_name  text        not null,
    occurred_at timestamptz not null,
    content     jsonb       not null,
    hash        text        not null,
    constraint case_step_pk primary key (id),
    constraint case_step_case foreign key (case_id) references penalty_case (id)
);
call scope_rows('case_step', 'region', 'department');
create index case_step_of_case on case_step (case_id, id);
-- 执法全过程记录: the service at work adds steps and reads them, nothing else.
revoke update, delete, truncate on case_step from ${app_role};
comment on table case_step is '案件步骤：执法全过程记录，只增不改';
comment on column case_step.act is '办理事项';
comment on column case_step.state_from is '办理前状态';
comment on column case_step.state_to is '办理后状态';
comment on column case_step.actor is '办理人账号';
comment on column case_step.actor_name is '办理人姓名';
comment on column case_step.occurred_at is '办理时刻';
comment on column case_step.content is '办理内容';
comment on column case_step.hash is '链式摘要：含上一步的摘要，任何一步被改动即可发现';

-- Each step seals the one before it: whoever alters a step would have to alter all that follow.
create function case_step_hash(previous text, step case_step) returns text
    language sql stable
    return encode(sha256(convert_to(concat_ws('|', previous, step.case_id, step.act,
        coalesce(step.state_from, ''), step.state_to, step.actor, step.actor_name,
        to_char(step.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        step.content::text), 'UTF8')), 'hex');

create function seal_case_step() returns trigger
    language plpgsql as
$$
begin
    new.hash := case_step_hash(
        coalesce((select hash from case_step where case_id = new.case_id order by id desc limit 1), ''), new);
    return new;
end
$$;
create trigger case_step_sealed before insert on case_step
    for each row execute function seal_case_step();

create table issuing_department (
    code text not null,
    name text not null,
    mark text not null,
    constraint issuing_department_pk primary key (code)
);
revoke insert, update, delete, truncate on issuing_department from ${app_role};
comment on table issuing_department is '办案部门与文书字号';
comment on column issuing_department.code is '部门代码';
comment on column issuing_department.name is '部门名称';
comment on column issuing_department.mark is '文书字号中的机关代字';
insert into issuing_department (code, name, mark) values
    ('14000021', '山西省应急管理厅', '（晋）应急'),
    ('14010021', '太原市应急管理局', '（太原）应急'),
    ('14050021', '晋城市应急管理局', '（晋城）应急'),
    ('14070016', '晋中市市场监督管理局', '（晋中）市监'),
    ('14070021', '晋中市应急管理局', '（晋中）应急'),
    ('14070221', '榆次区应急管理局', '（榆次）应急'),
    ('14100021', '临汾市应急管理局', '（临汾）应急'),
    ('14100221', '尧都区应急管理局', '（尧都）应急');

create table document_serial (
    department text    not null,
    kind       text    not null,
    year       int     not null,
    last       bigint  not null,
    region     char(6) not null,
    constraint document_serial_pk primary key (department, kind, year),
    constraint document_serial_kind check (kind in ('FILING', 'PENALTY', 'NO_PENALTY'))
);
call scope_rows('document_serial', 'region', 'department');
comment on table document_serial is '文书流水号：按部门、文书种类、年度连续编号';
comment on column document_serial.kind is '文书种类：立案、处罚决定、不予处罚决定';
comment on column document_serial.last is '已用的最后一号';
