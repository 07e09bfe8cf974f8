create sequence task_number;
create sequence order_number;

create table inspection_task (
    id                        uuid        not null constraint inspection_task_pk primary key,
    number                    text        not null constraint inspection_task_number unique,
    draw_id                   uuid        not null,
    pick                      integer     not null,
    uscc                      char(18)    not null,
    object_name               text        not null,
    object_region             char(6)     not null,
    region                    char(6)     not null,
    department                text        not null,
    item_code                 text        not null,
    item_name                 text        not null,
    due_on                    date        not null,
    status                    text        not null,
    dispatched_at             timestamptz not null,
    received_at               timestamptz,
    received_by               text,
    checked_on                date,
    finished_at               timestamptz,
    recorded_by               text,
    result                    text,
    public_results            integer[],
    publish_by                date,
    publish_by_explanation    text,
    rectification_order       text,
    rectification_due_on      date,
    rectification_explanation text,
    rectification_confirmed_on date,
    rectification_confirmed_by text,
    published_at              timestamptz,
    published_by              text,
    version                   bigint      not null,
    constraint inspection_task_once unique (draw_id, uscc),
    constraint inspection_task_status check (status in ('DISPATCHED', 'RECEIVED', 'CHECKED', 'PUBLISHED')),
    constraint inspection_task_result check (result in ('01', '02', '03', '04', '05', '06')),
    constraint inspection_task_checked check ((result is not null) = (status in ('CHECKED', 'PUBLISHED'))),
    constraint inspection_task_published check ((published_at is not null) = (status = 'PUBLISHED')),
    constraint inspection_task_rectification check ((rectification_order is null) = (rectification_due_on is null))
);
call scope_rows('inspection_task', 'region', 'department');
create index inspection_task_by_uscc on inspection_task (uscc);
create index inspection_task_open on inspection_task (department, status) where status in ('DISPATCHED', 'RECEIVED');
comment on table inspection_task is '抽查任务';
comment on column inspection_task.id is '检查任务标识';
comment on column inspection_task.number is '检查任务编号';
comment on column inspection_task.draw_id is '抽取标识';
comment on column inspection_task.pick is '抽中序号';
comment on column inspection_task.uscc is '统一社会信用代码';
comment on column inspection_task.object_name is '检查对象名称';
comment on column inspection_task.object_region is '检查对象所在地';
comment on column inspection_task.region is '检查部门所辖区域';
comment on column inspection_task.department is '检查部门代码';
comment on column inspection_task.item_code is '监管事项目录编码';
comment on column inspection_task.item_name is '监管事项名称';
comment on column inspection_task.due_on is '检查期限';
comment on column inspection_task.status is 'DISPATCHED 已派发；RECEIVED 已接收；CHECKED 已检查；PUBLISHED 已公示';
comment on column inspection_task.dispatched_at is '派发时刻';
comment on column inspection_task.received_at is '接收时刻';
comment on column inspection_task.received_by is '接收人账号';
comment on column inspection_task.checked_on is '检查日期';
comment on column inspection_task.finished_at is '检查结束时刻';
comment on column inspection_task.recorded_by is '登记人账号';
comment on column inspection_task.result is '国家检查结果代码';
comment on column inspection_task.public_results is '抽查结果代码，可多选';
comment on column inspection_task.publish_by is '公示期限';
comment on column inspection_task.publish_by_explanation is '公示期限的计算说明';
comment on column inspection_task.rectification_order is '责令限期整改指令书编号';
comment on column inspection_task.rectification_due_on is '整改期限';
comment on column inspection_task.rectification_explanation is '整改期限的计算说明';
comment on column inspection_task.rectification_confirmed_on is '复查确认日期';
comment on column inspection_task.rectification_confirmed_by is '复查登记人账号';
comment on column inspection_task.published_at is '公示时刻';
comment on column inspection_task.published_by is '公示人账号';
comment on column inspection_task.version is '版本';

create table task_officer (
    task_id            uuid not null,
    certificate_number text not null,
    name               text not null,
    constraint task_officer_pk primary key (task_id, certificate_number),
    constraint task_officer_task foreign key (task_id) references inspection_task (id)
);
create index task_officer_by_certificate on task_officer (certificate_number);
comment on table task_officer is '检查组成员';
comment on column task_officer.task_id is '检查任务标识';
comment on column task_officer.certificate_number is '执法证号';
comment on column task_officer.name is '姓名';

create table task_finding (
    task_id     uuid    not null,
    position    integer not null,
    kind        text    not null,
    description text    not null,
    major       boolean,
    rectified   boolean,
    code        text,
    basis       text,
    severity    text,
    constraint task_finding_pk primary key (task_id, position),
    constraint task_finding_task foreign key (task_id) references inspection_task (id),
    constraint task_finding_kind check (kind in ('HAZARD', 'VIOLATION')),
    constraint task_finding_severity check (severity in ('MINOR', 'GENERAL', 'SERIOUS')),
    constraint task_finding_hazard check (kind = 'VIOLATION' or (major is not null and rectified is not null)),
    constraint task_finding_violation check
        (kind = 'HAZARD' or (code is not null and basis is not null and severity is not null))
);
comment on table task_finding is '隐患和违法行为';
comment on column task_finding.task_id is '检查任务标识';
comment on column task_finding.position is '顺序';
comment on column task_finding.kind is 'HAZARD 隐患；VIOLATION 违法行为';
comment on column task_finding.description is '描述';
comment on column task_finding.major is '是否重大事故隐患';
comment on column task_finding.rectified is '是否已当场整改';
comment on column task_finding.code is '违法行为代码';
comment on column task_finding.basis is '违反的规定';
comment on column task_finding.severity is '情节';

alter table task_officer enable row level security;
create policy row_scope on task_officer
    using (exists (select 1 from inspection_task where inspection_task.id = task_id))
    with check (exists (select 1 from inspection_task where inspection_task.id = task_id));
alter table task_finding enable row level security;
create policy row_scope on task_finding
    using (exists (select 1 from inspection_task where inspection_task.id = task_id))
    with check (exists (select 1 from inspection_task where inspection_task.id = task_id));
revoke update, delete on task_finding from ${app_role};
