create table claim_policy (
    region         char(6) not null,
    mode           text    not null,
    working_days   int,
    basis          text    not null,
    source         text    not null,
    effective_from date    not null,
    effective_to   date,
    constraint claim_policy_pk primary key (region, effective_from),
    constraint claim_policy_mode check (mode in ('CLAIM_WITHIN', 'PUSH_IS_RECEIPT')),
    constraint claim_policy_days check ((mode = 'CLAIM_WITHIN') = (working_days is not null)),
    constraint claim_policy_term check (effective_to >= effective_from)
);
comment on table claim_policy is '认领规则：按区划就近适用，本级没有的适用上级的；000000 为缺省';

insert into claim_policy (region, mode, working_days, basis, source, effective_from) values
    ('000000', 'CLAIM_WITHIN', 2,
     '山西省文件未规定认领期限，参照聊城市 2 个工作日内认领的做法，为可配置的缺省值',
     '公开报道 echinagov.com/news/290424', '2000-01-01'),
    ('140500', 'PUSH_IS_RECEIPT', null, '《晋城市审管信息联动管理办法（试行）》',
     '2019-05-07 印发：信息推送行为结束即为对方接受信息', '2019-05-07');
comment on column claim_policy.basis is '依据，照写入期限的计算说明；不是文件的不加书名号';

create table assignment (
    id                    uuid        not null,
    application_number    text        not null,
    license_number        text,
    item_code             text        not null,
    item_name             text        not null,
    supervision_items     jsonb       not null,
    uscc                  text        not null,
    subject_name          text        not null,
    subject_region        char(6),
    region                char(6)     not null,
    department            text        not null,
    department_name       text        not null,
    arbiter_region        char(6)     not null,
    arbiter_department    text        not null,
    arbiter_name          text        not null,
    status                text        not null,
    rule_code             text        not null,
    rule_explanation      text        not null,
    rule_basis            text        not null,
    assigned_at           timestamptz not null,
    claim_due_on          date        not null,
    claim_due_explanation text        not null,
    claimed_at            timestamptz,
    claimed_by            text,
    return_reason         text,
    suggested_department  text,
    returned_at           timestamptz,
    returned_by           text,
    sequence              bigint      not null,
    constraint assignment_pk primary key (id),
    constraint assignment_once unique (application_number),
    constraint assignment_status
        check (status in ('ASSIGNED', 'CLAIMED', 'RETURNED', 'REROUTED', 'OVERDUE', 'UNASSIGNABLE')),
    constraint assignment_claimed
        check (status <> 'CLAIMED' or (claimed_at is not null and claimed_by is not null)),
    constraint assignment_returned check (status <> 'RETURNED' or return_reason is not null)
);
comment on table assignment is '监管任务：一个办件的审批结果由一个部门承接监管';
comment on column assignment.arbiter_department is '作出审批的部门：退回和无法确定责任部门时由其仲裁改派';
comment on column assignment.sequence is '每次变更加一，即所发事件的序号';
create index assignment_by_subject on assignment (uscc);
create index assignment_by_department on assignment (region, department, status);
create index assignment_awaiting_claim on assignment (claim_due_on) where status in ('ASSIGNED', 'REROUTED');

-- 承接部门办理，作出审批的部门看得到回执并仲裁退回的任务；二者以外的部门都看不到。
alter table assignment enable row level security;
create policy row_scope on assignment
    using ((region between scope_region_from() and scope_region_to()
            and (department = scope_department() or scope_department() = '*'))
        or (arbiter_region between scope_region_from() and scope_region_to()
            and (arbiter_department = scope_department() or scope_department() = '*')))
    with check ((region between scope_region_from() and scope_region_to()
            and (department = scope_department() or scope_department() = '*'))
        or (arbiter_region between scope_region_from() and scope_region_to()
            and (arbiter_department = scope_department() or scope_department() = '*')));

create table license_change (
    license_number text        not null,
    region         char(6)     not null,
    uscc           text        not null,
    change         text        not null,
    effective_on   date        not null,
    reason         text        not null,
    changed_at     timestamptz not null,
    constraint license_change_pk primary key (license_number)
);
comment on table license_change is '许可证件最近一次变更，随监管任务一并显示';
call scope_rows('license_change', 'region');
