create table warning (
    id                uuid        not null,
    uscc              text        not null,
    subject_name      text        not null,
    subject_region    char(6),
    region            char(6)     not null,
    department        text,
    department_name   text,
    kind              text        not null,
    cause_key         text        not null,
    level             text        not null,
    status            text        not null,
    category          text        not null,
    starts_at         timestamptz not null,
    scope             text        not null,
    attention         text        not null,
    measures          text        not null,
    publisher         text        not null,
    published_at      timestamptz not null,
    rule_code         text        not null,
    rule_version      text        not null,
    rule_explanation  text        not null,
    cause_event       uuid,
    cause_description text        not null,
    lifted_at         timestamptz,
    lifted_by         text,
    lift_reason       text,
    changes           bigint      not null,
    version           bigint      not null,
    constraint warning_pk primary key (id),
    constraint warning_one_per_cause unique (kind, cause_key),
    constraint warning_kind check (kind in ('CREDIT_GRADE_D', 'RECTIFICATION_OVERDUE')),
    constraint warning_level check (level in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
    constraint warning_status check (status in ('RAISED', 'LIFTED')),
    constraint warning_lifted check
        ((status = 'LIFTED') = (lifted_at is not null and lift_reason is not null))
);
comment on table warning is '风险预警（突发事件应对法第六十三条至第七十条）';
comment on column warning.id is '预警标识';
comment on column warning.uscc is '统一社会信用代码';
comment on column warning.subject_name is '主体名称';
comment on column warning.subject_region is '主体所在地行政区划代码，尚未明确时为空';
comment on column warning.region is '预警所涉行政区划代码';
comment on column warning.department is '处置部门代码，尚未明确时为空';
comment on column warning.department_name is '处置部门名称';
comment on column warning.kind is '预警种类';
comment on column warning.cause_key is '起因：同一起因只有一条预警';
comment on column warning.level is '预警级别：红、橙、黄、蓝';
comment on column warning.status is '状态：已发布、已解除';
comment on column warning.category is '类别';
comment on column warning.starts_at is '起始时间';
comment on column warning.scope is '可能影响的范围';
comment on column warning.attention is '警示事项';
comment on column warning.measures is '应当采取的措施';
comment on column warning.publisher is '发布单位';
comment on column warning.published_at is '发布时间';
comment on column warning.rule_code is '规则代码';
comment on column warning.rule_version is '规则版本';
comment on column warning.rule_explanation is '规则如何命中';
comment on column warning.cause_event is '起因事件标识';
comment on column warning.cause_description is '起因说明';
comment on column warning.lifted_at is '解除时间';
comment on column warning.lifted_by is '解除人账号；由平台依规则解除时为空';
comment on column warning.lift_reason is '解除理由';
comment on column warning.changes is '变更序号：每发布一次加一';
comment on column warning.version is '版本';
create index warning_subject on warning (uscc, kind) where status = 'RAISED';
create index warning_published on warning (published_at, id);
call scope_rows('warning', 'region');

create table known_grade (
    uscc     text   not null,
    grade    text   not null,
    sequence bigint not null,
    constraint known_grade_pk primary key (uscc),
    constraint known_grade_subject foreign key (uscc) references watched_subject (uscc),
    constraint known_grade_grade check (grade in ('A', 'B', 'C', 'D'))
);
comment on table known_grade is '已知信用等级：用以识别降为 D 级和恢复';
comment on column known_grade.uscc is '统一社会信用代码';
comment on column known_grade.grade is '信用等级';
comment on column known_grade.sequence is '来源事件序号';
alter table known_grade enable row level security;
create policy row_scope on known_grade
    using (exists (select 1 from watched_subject s where s.uscc = known_grade.uscc))
    with check (exists (select 1 from watched_subject s where s.uscc = known_grade.uscc));

create table rectification_order (
    task_id       uuid    not null,
    uscc          text    not null,
    region        char(6) not null,
    department    text    not null,
    order_number  text    not null,
    due_on        date,
    hazards       int     not null,
    outcome_event uuid,
    confirmed_on  date,
    constraint rectification_order_pk primary key (task_id),
    constraint rectification_order_subject foreign key (uscc) references watched_subject (uscc),
    constraint rectification_order_department foreign key (department) references department (code)
);
comment on table rectification_order is '责令限期整改：期限届满未确认的发布预警';
comment on column rectification_order.task_id is '检查任务标识';
comment on column rectification_order.uscc is '统一社会信用代码';
comment on column rectification_order.region is '检查部门所辖行政区划代码';
comment on column rectification_order.department is '检查部门代码';
comment on column rectification_order.order_number is '责令限期整改指令书编号';
comment on column rectification_order.due_on is '整改期限；仅收到复查确认时为空';
comment on column rectification_order.hazards is '未当场整改的隐患数';
comment on column rectification_order.outcome_event is '检查结果事件标识';
comment on column rectification_order.confirmed_on is '复查确认日期';
create index rectification_order_open on rectification_order (due_on) where confirmed_on is null;
call scope_rows('rectification_order', 'region');
