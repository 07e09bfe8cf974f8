-- 部门名录和责任规则是各部门共用的参照数据，不按区划限定。
create table department (
    code   text    not null,
    name   text    not null,
    region char(6) not null,
    kind   text    not null,
    line   text,
    level  text    not null,
    active boolean not null default true,
    constraint department_pk primary key (code),
    constraint department_code check (code ~ '^[0-9A-Za-z]{1,32}$'),
    constraint department_kind check (kind in ('APPROVAL_BUREAU', 'INDUSTRY')),
    constraint department_level check (level in ('PROVINCE', 'CITY', 'COUNTY')),
    constraint department_line check (kind = 'APPROVAL_BUREAU' or line is not null)
);
comment on table department is '部门名录：部门代码不含语义，只查不算';
comment on column department.line is '行业主管条线，审批服务管理部门无此项';
comment on column department.level is '层级：省级、市级、县级';
create index department_line_region on department (line, region);

insert into department (code, name, region, kind, line, level) values
    ('14000001', '山西省行政审批服务管理局', '140000', 'APPROVAL_BUREAU', null, 'PROVINCE'),
    ('14000021', '山西省应急管理厅', '140000', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'PROVINCE'),
    ('14010001', '太原市行政审批服务管理局', '140100', 'APPROVAL_BUREAU', null, 'CITY'),
    ('14010021', '太原市应急管理局', '140100', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'CITY'),
    ('14070001', '晋中市行政审批服务管理局', '140700', 'APPROVAL_BUREAU', null, 'CITY'),
    ('14070021', '晋中市应急管理局', '140700', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'CITY'),
    ('14070016', '晋中市市场监督管理局', '140700', 'INDUSTRY', 'MARKET_REGULATION', 'CITY'),
    ('14070201', '榆次区行政审批服务管理局', '140702', 'APPROVAL_BUREAU', null, 'COUNTY'),
    ('14070221', '榆次区应急管理局', '140702', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'COUNTY'),
    ('14100001', '临汾市行政审批服务管理局', '141000', 'APPROVAL_BUREAU', null, 'CITY'),
    ('14100021', '临汾市应急管理局', '141000', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'CITY'),
    ('14100221', '尧都区应急管理局', '141002', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'COUNTY'),
    ('14050001', '晋城市大数据应用局', '140500', 'APPROVAL_BUREAU', null, 'CITY'),
    ('14050021', '晋城市应急管理局', '140500', 'INDUSTRY', 'EMERGENCY_MANAGEMENT', 'CITY');

create table responsibility_rule (
    code             text not null,
    ordinal          int  not null,
    item_state       text,
    seal_transferred boolean,
    supervisor       text not null,
    explanation      text not null,
    basis            text not null,
    effective_from   date not null,
    effective_to     date,
    constraint responsibility_rule_pk primary key (code, effective_from),
    constraint responsibility_rule_state
        check (item_state in ('RETAINED', 'CANCELLED', 'DELEGATED', 'CHANGED_TO_FILING')),
    constraint responsibility_rule_supervisor
        check (supervisor in ('COMPETENT_DEPARTMENT', 'COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL',
                              'APPROVING_DEPARTMENT')),
    constraint responsibility_rule_term check (effective_to >= effective_from)
);
comment on table responsibility_rule is '监管责任规则：自上而下第一条符合的规则适用；条件为空表示不限';
comment on column responsibility_rule.explanation is '说明，{department}、{region} 处填入部门和区划名称';

-- 通知的印发日期在所据文本中未载明；起始日期取平台处理的最早日期，不作为规则的施行日期引用。
insert into responsibility_rule
    (code, ordinal, item_state, seal_transferred, supervisor, explanation, basis, effective_from)
values
    ('CANCELLED-SUPERVISED', 10, 'CANCELLED', null, 'COMPETENT_DEPARTMENT',
     '该事项已取消审批但仍需监管，由主管部门履行事中事后监管职责；{region}由{department}监管。',
     '山西省应急管理厅关于贯彻落实《山西省人民政府关于加强和规范事中事后监管的实施意见》的通知 一（二）', '2000-01-01'),
    ('CHANGED-TO-FILING', 20, 'CHANGED_TO_FILING', null, 'COMPETENT_DEPARTMENT',
     '该事项已由审批改为备案，主管部门要加强核查；{region}由{department}核查。',
     '山西省应急管理厅关于贯彻落实《山西省人民政府关于加强和规范事中事后监管的实施意见》的通知 一（二）', '2000-01-01'),
    ('DELEGATED', 30, 'DELEGATED', null, 'COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL',
     '该事项审批权已下放，同步调整监管层级，确保权责一致；主体在{region}，由{department}监管。',
     '山西省应急管理厅关于贯彻落实《山西省人民政府关于加强和规范事中事后监管的实施意见》的通知 一（二）', '2000-01-01'),
    ('SEAL-TRANSFERRED', 40, 'RETAINED', true, 'COMPETENT_DEPARTMENT',
     '该事项已划转一枚印章审批，由行业主管部门履行事中事后监管主体责任；{region}由{department}监管。',
     '山西省应急管理厅关于贯彻落实《山西省人民政府关于加强和规范事中事后监管的实施意见》的通知 一（二）', '2000-01-01'),
    ('SEAL-NOT-TRANSFERRED', 50, 'RETAINED', false, 'APPROVING_DEPARTMENT',
     '该事项未实行一枚印章管审批，由审批主管部门{department}履行事中事后监管主体责任。',
     '山西省应急管理厅关于贯彻落实《山西省人民政府关于加强和规范事中事后监管的实施意见》的通知 一（二）', '2000-01-01');
