create table department (
    code   text    not null,
    name   text    not null,
    region char(6) not null,
    constraint department_pk primary key (code)
);
comment on table department is '部门：平台登记的部门，另由事件补充';
comment on column department.code is '部门代码，不含语义';
comment on column department.name is '部门名称';
comment on column department.region is '所辖行政区划代码';
insert into department (code, name, region) values
    ('14000001', '山西省行政审批服务管理局', '140000'),
    ('14000021', '山西省应急管理厅', '140000'),
    ('14010001', '太原市行政审批服务管理局', '140100'),
    ('14010021', '太原市应急管理局', '140100'),
    ('14070001', '晋中市行政审批服务管理局', '140700'),
    ('14070021', '晋中市应急管理局', '140700'),
    ('14070016', '晋中市市场监督管理局', '140700'),
    ('14070201', '榆次区行政审批服务管理局', '140702'),
    ('14070221', '榆次区应急管理局', '140702'),
    ('14100001', '临汾市行政审批服务管理局', '141000'),
    ('14100021', '临汾市应急管理局', '141000'),
    ('14100221', '尧都区应急管理局', '141002'),
    ('14050001', '晋城市大数据应用局', '140500'),
    ('14050021', '晋城市应急管理局', '140500');

create table watched_subject (
    uscc           text    not null,
    name           text    not null,
    region         char(6) not null,
    located        boolean not null,
    safety_related boolean not null,
    constraint watched_subject_pk primary key (uscc)
);
comment on table watched_subject is '监测名单：发生过审批、检查或者信用评定的市场主体';
comment on column watched_subject.uscc is '统一社会信用代码';
comment on column watched_subject.name is '主体名称';
comment on column watched_subject.region is '所在地行政区划代码';
comment on column watched_subject.located is '行政区划是否为主体所在地；否则为办理部门所辖区域，待所在地明确后更正';
comment on column watched_subject.safety_related is '是否持有涉及安全生产的许可';
call scope_rows('watched_subject', 'region');

create table supervision_owner (
    assignment_id uuid        not null,
    uscc          text        not null,
    region        char(6)     not null,
    department    text        not null,
    status        text        not null,
    assigned_at   timestamptz not null,
    sequence      bigint      not null,
    constraint supervision_owner_pk primary key (assignment_id),
    constraint supervision_owner_department foreign key (department) references department (code)
);
comment on table supervision_owner is '监管责任：各监管任务当前由哪个部门承担';
comment on column supervision_owner.assignment_id is '监管任务标识';
comment on column supervision_owner.uscc is '统一社会信用代码';
comment on column supervision_owner.region is '监管部门所辖行政区划代码';
comment on column supervision_owner.department is '监管部门代码';
comment on column supervision_owner.status is '监管任务状态';
comment on column supervision_owner.assigned_at is '派发时间';
comment on column supervision_owner.sequence is '来源事件序号';
create index supervision_owner_subject on supervision_owner (uscc, assigned_at);
call scope_rows('supervision_owner', 'region');
