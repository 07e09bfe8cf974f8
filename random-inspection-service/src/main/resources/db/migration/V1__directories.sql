create table department_name (
    code text not null constraint department_name_pk primary key,
    name text not null
);
comment on table department_name is '部门名称：登记的部门及事件中出现的部门';
comment on column department_name.code is '部门代码，不含语义';
comment on column department_name.name is '部门名称';
insert into department_name (code, name) values
    ('14000001', '山西省行政审批服务管理局'), ('14000021', '山西省应急管理厅'),
    ('14010001', '太原市行政审批服务管理局'), ('14010021', '太原市应急管理局'),
    ('14070001', '晋中市行政审批服务管理局'), ('14070021', '晋中市应急管理局'),
    ('14070016', '晋中市市场监督管理局'), ('14070201', '榆次区行政审批服务管理局'),
    ('14070221', '榆次区应急管理局'), ('14100001', '临汾市行政审批服务管理局'),
    ('14100021', '临汾市应急管理局'), ('14100221', '尧都区应急管理局'),
    ('14050001', '晋城市大数据应用局'), ('14050021', '晋城市应急管理局');

create table inspection_object (
    uscc                 char(18)      not null,
    region               char(6)       not null,
    name                 text          not null,
    address              text,
    classes              text[]        not null default '{}',
    key_unit             boolean       not null default false,
    blacklisted          boolean       not null default false,
    red_warning          boolean       not null default false,
    credit_grade         text,
    sampling_coefficient text          not null default '1',
    departments          text[]        not null default '{}',
    imported_department  text,
    status               text          not null default 'ACTIVE',
    status_reason        text,
    updated_at           timestamptz   not null,
    constraint inspection_object_pk primary key (uscc, region),
    constraint inspection_object_status check (status in ('ACTIVE', 'LEFT')),
    constraint inspection_object_left_with_reason check (status = 'ACTIVE' or status_reason is not null),
    constraint inspection_object_grade check (credit_grade in ('A', 'B', 'C', 'D'))
);
call scope_rows('inspection_object', 'region');
create index inspection_object_by_region on inspection_object (region, status);
comment on table inspection_object is '检查对象名录库，一个主体在一个区域一行';
comment on column inspection_object.uscc is '统一社会信用代码';
comment on column inspection_object.region is '所在地行政区划代码';
comment on column inspection_object.name is '名称';
comment on column inspection_object.address is '地址';
comment on column inspection_object.classes is '对象类别';
comment on column inspection_object.key_unit is '重点单位';
comment on column inspection_object.blacklisted is '列入严重失信主体名单';
comment on column inspection_object.red_warning is '有未解除的红色预警';
comment on column inspection_object.credit_grade is '信用等级，未评定时为空';
comment on column inspection_object.sampling_coefficient is '抽查系数';
comment on column inspection_object.departments is '承担监管责任的部门';
comment on column inspection_object.imported_department is '导入时指明的监管部门';
comment on column inspection_object.status is 'ACTIVE 在库；LEFT 已退出';
comment on column inspection_object.status_reason is '退出原因';
comment on column inspection_object.updated_at is '更新时刻';

-- What is known of a subject whether or not it stands in the directory yet: facts may arrive in any order.
create table object_basis (
    uscc     char(18) not null,
    kind     text     not null,
    key      text     not null,
    active   boolean  not null,
    ended_by text,
    constraint object_basis_pk primary key (uscc, kind, key),
    constraint object_basis_kind check (kind in ('LICENSE', 'APPROVAL', 'IMPORT'))
);
comment on table object_basis is '入库依据：许可证件、无证件的许可决定、导入';
comment on column object_basis.uscc is '统一社会信用代码';
comment on column object_basis.kind is '依据种类';
comment on column object_basis.key is '证件编号、办件编码';
comment on column object_basis.active is '是否有效';
comment on column object_basis.ended_by is '失效原因';

create table object_assignment (
    assignment_id uuid     not null constraint object_assignment_pk primary key,
    uscc          char(18) not null,
    department    text     not null,
    active        boolean  not null,
    sequence      bigint   not null
);
create index object_assignment_by_uscc on object_assignment (uscc);
comment on table object_assignment is '监管责任：审管衔接派发的监管任务';
comment on column object_assignment.assignment_id is '监管任务标识';
comment on column object_assignment.uscc is '统一社会信用代码';
comment on column object_assignment.department is '监管部门代码';
comment on column object_assignment.active is '是否由该部门承担';
comment on column object_assignment.sequence is '事件序号';

create table object_credit (
    uscc                 char(18)    not null constraint object_credit_pk primary key,
    grade                text        not null,
    sampling_coefficient text        not null,
    blacklisted          boolean     not null,
    graded_at            timestamptz not null
);
comment on table object_credit is '最近一次信用评定';
comment on column object_credit.uscc is '统一社会信用代码';
comment on column object_credit.grade is '信用等级';
comment on column object_credit.sampling_coefficient is '抽查系数';
comment on column object_credit.blacklisted is '列入严重失信主体名单';
comment on column object_credit.graded_at is '评定时刻';

create table object_warning (
    warning_id uuid     not null constraint object_warning_pk primary key,
    uscc       char(18) not null,
    red        boolean  not null,
    sequence   bigint   not null
);
create index object_warning_by_uscc on object_warning (uscc);
comment on table object_warning is '风险预警';
comment on column object_warning.warning_id is '预警标识';
comment on column object_warning.uscc is '统一社会信用代码';
comment on column object_warning.red is '红色且未解除';
comment on column object_warning.sequence is '事件序号';

alter table object_basis enable row level security;
create policy platform_only on object_basis using (scope_is_platform()) with check (scope_is_platform());
alter table object_assignment enable row level security;
create policy platform_only on object_assignment using (scope_is_platform()) with check (scope_is_platform());
alter table object_credit enable row level security;
create policy platform_only on object_credit using (scope_is_platform()) with check (scope_is_platform());
alter table object_warning enable row level security;
create policy platform_only on object_warning using (scope_is_platform()) with check (scope_is_platform());

create table inspection_officer (
    certificate_number text        not null constraint inspection_officer_pk primary key,
    name               text        not null,
    region             char(6)     not null,
    department         text        not null,
    specialities       text[]      not null default '{}',
    valid_from         date        not null,
    valid_until        date        not null,
    status             text        not null,
    nature             text        not null,
    updated_at         timestamptz not null,
    constraint inspection_officer_validity check (valid_until >= valid_from),
    constraint inspection_officer_status check (status in ('ACTIVE', 'ON_LEAVE', 'LEFT')),
    constraint inspection_officer_nature check (nature in ('01', '02', '03', '04', '05'))
);
call scope_rows('inspection_officer', 'region', 'department');
comment on table inspection_officer is '执法检查人员名录库';
comment on column inspection_officer.certificate_number is '执法证号';
comment on column inspection_officer.name is '姓名';
comment on column inspection_officer.region is '执法区域';
comment on column inspection_officer.department is '所属部门代码';
comment on column inspection_officer.specialities is '专业';
comment on column inspection_officer.valid_from is '证件有效期自';
comment on column inspection_officer.valid_until is '证件有效期至';
comment on column inspection_officer.status is 'ACTIVE 在岗；ON_LEAVE 请假；LEFT 离职';
comment on column inspection_officer.nature is '人员性质 01公务员 02聘任制公务员 03事业编制 04企业人员 05执法辅助人员';
comment on column inspection_officer.updated_at is '更新时刻';

create table officer_recusal (
    certificate_number text        not null,
    uscc               char(18)    not null,
    region             char(6)     not null,
    department         text        not null,
    reason             text        not null,
    recorded_by        text        not null,
    recorded_at        timestamptz not null,
    constraint officer_recusal_pk primary key (certificate_number, uscc),
    constraint officer_recusal_officer foreign key (certificate_number)
        references inspection_officer (certificate_number)
);
call scope_rows('officer_recusal', 'region', 'department');
comment on table officer_recusal is '回避（行政处罚法第四十三条）';
comment on column officer_recusal.certificate_number is '执法证号';
comment on column officer_recusal.uscc is '应当回避的检查对象';
comment on column officer_recusal.region is '执法区域';
comment on column officer_recusal.department is '所属部门代码';
comment on column officer_recusal.reason is '回避事由，不公开';
comment on column officer_recusal.recorded_by is '登记人';
comment on column officer_recusal.recorded_at is '登记时刻';
