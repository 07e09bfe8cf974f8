create table licensing_item (
    code                   text        not null,
    name                   text        not null,
    legal_basis            text        not null,
    level                  text        not null,
    seal_transferred       boolean     not null,
    state                  text        not null,
    state_since            date        not null,
    delegated_to           text,
    competent_line         text        not null,
    license_name           text        not null,
    license_validity_years int         not null,
    statutory_days         int         not null,
    statutory_days_law     text        not null default '中华人民共和国行政许可法',
    statutory_days_article text        not null default '42',
    promised_days          int         not null,
    safety_related         boolean     not null,
    object_classes         text[]      not null,
    materials              jsonb       not null,
    source                 text        not null,
    changed_at             timestamptz not null default now(),
    constraint licensing_item_pk primary key (code),
    constraint licensing_item_code check (code ~ '^([0-9A-Z]{12}|[0-9A-Z]{31})$'),
    constraint licensing_item_level check (level in ('PROVINCE', 'CITY', 'COUNTY')),
    constraint licensing_item_state
        check (state in ('RETAINED', 'CANCELLED', 'DELEGATED', 'CHANGED_TO_FILING')),
    constraint licensing_item_delegated
        check ((state = 'DELEGATED') = (delegated_to is not null)),
    constraint licensing_item_delegated_to check (delegated_to in ('PROVINCE', 'CITY', 'COUNTY')),
    constraint licensing_item_days
        check (statutory_days > 0 and promised_days between 1 and statutory_days),
    constraint licensing_item_validity check (license_validity_years > 0)
);
comment on table licensing_item is '许可事项：全省统一的事项目录，各级共用，不分区划';
comment on column licensing_item.code is '基本编码（12 位）或者实施编码（31 位）';
comment on column licensing_item.name is '事项名称';
comment on column licensing_item.legal_basis is '设定依据';
comment on column licensing_item.level is '行使层级：省级、市级、县级';
comment on column licensing_item.seal_transferred is '是否划转一枚印章审批';
comment on column licensing_item.state is '保留、取消、下放、改为备案';
comment on column licensing_item.state_since is '现状态自何日起';
comment on column licensing_item.delegated_to is '下放至';
comment on column licensing_item.competent_line is '行业主管条线';
comment on column licensing_item.license_name is '证件名称';
comment on column licensing_item.license_validity_years is '证件有效期（年）';
comment on column licensing_item.statutory_days is '法定办结时限（工作日）';
comment on column licensing_item.statutory_days_law is '法定办结时限的依据：法律名称';
comment on column licensing_item.statutory_days_article is '法定办结时限的依据：条';
comment on column licensing_item.promised_days is '承诺办结时限（工作日）';
comment on column licensing_item.safety_related is '是否涉及安全生产';
comment on column licensing_item.object_classes is '检查对象类别';
comment on column licensing_item.materials is '申请材料：编码、名称、是否必需';
comment on column licensing_item.source is '各项取值的来源：有据的写明出处，无据的写明为平台配置';

-- 事项编码、承诺时限和材料清单未见于公开文件，均为平台配置，由管理员导入正式清单时覆盖。
insert into licensing_item (code, name, legal_basis, level, seal_transferred, state, state_since,
                            competent_line, license_name, license_validity_years, statutory_days,
                            statutory_days_law, statutory_days_article, promised_days,
                            safety_related, object_classes, materials, source)
values ('140125000101', '危险化学品经营许可', '《危险化学品安全管理条例》第三十三条', 'CITY', true,
        'RETAINED', '2021-01-01', 'EMERGENCY_MANAGEMENT', '危险化学品经营许可证', 3, 20,
        '中华人民共和国行政许可法', '42', 10, true, '{HAZARDOUS_CHEMICALS}',
        '[{"code":"M01","name":"危险化学品经营许可证申请书","required":true},
          {"code":"M02","name":"安全生产规章制度和岗位操作规程目录","required":true},
          {"code":"M03","name":"安全评价报告","required":true},
          {"code":"M04","name":"应急预案备案登记表","required":false}]',
        '设定依据据监管事项清单所引条文；现状态起始日、编码、有效期、承诺时限、材料清单为平台配置，以正式导入的清单为准。'
        || '自 2026-05-01《危险化学品安全法》施行，设定依据待改列。'),
       ('140125000201', '烟花爆竹经营（批发）许可', '《烟花爆竹安全管理条例》第三条；《烟花爆竹经营许可实施办法》第五条',
        'CITY', true, 'RETAINED', '2021-01-01', 'EMERGENCY_MANAGEMENT', '烟花爆竹经营（批发）许可证', 3, 20,
        '中华人民共和国行政许可法', '42', 15, true, '{FIREWORKS}',
        '[{"code":"M01","name":"烟花爆竹经营（批发）许可证申请书","required":true},
          {"code":"M02","name":"安全评价报告","required":true},
          {"code":"M03","name":"仓储设施资料","required":true}]',
        '设定依据据监管事项清单所引条文；现状态起始日、编码、有效期、承诺时限、材料清单为平台配置，以正式导入的清单为准。'),
       ('140125000301', '安全生产许可证（非煤矿矿山企业）核发', '《安全生产许可证条例》第七条、第九条', 'CITY', true,
        'RETAINED', '2021-01-01', 'EMERGENCY_MANAGEMENT', '安全生产许可证', 3, 45,
        '安全生产许可证条例', '7', 30, true, '{NON_COAL_MINE}',
        '[{"code":"M01","name":"安全生产许可证申请书","required":true},
          {"code":"M02","name":"安全生产责任制目录","required":true},
          {"code":"M03","name":"安全评价报告","required":true}]',
        '审查期限 45 日、有效期 3 年据《安全生产许可证条例》第七条、第九条；现状态起始日、编码、承诺时限、材料清单为平台配置，以正式导入的清单为准。'),
       ('140125000401', '非药品类易制毒化学品经营许可', '设定依据待导入正式清单时载明', 'CITY', true,
        'RETAINED', '2021-01-01', 'EMERGENCY_MANAGEMENT', '非药品类易制毒化学品经营许可证', 3, 20,
        '中华人民共和国行政许可法', '42', 15, true, '{HAZARDOUS_CHEMICALS}',
        '[{"code":"M01","name":"申请书","required":true}]',
        '事项名称据监管事项清单第三项；设定依据、现状态起始日、编码、有效期、承诺时限、材料清单均为平台配置，以正式导入的清单为准。');

create table implementing_body (
    department text    not null,
    region     char(6) not null,
    name       text    not null,
    body_code  text    not null,
    source     text    not null,
    constraint implementing_body_pk primary key (department),
    constraint implementing_body_code check (body_code ~ '^[0-9A-Z]{18}[0-9]$')
);
comment on table implementing_body is '实施主体：审批部门及其实施编码前段';
comment on column implementing_body.department is '部门代码，不含语义';
comment on column implementing_body.region is '所辖行政区划';
comment on column implementing_body.name is '部门名称';
comment on column implementing_body.body_code is '实施编码前 19 位：机关统一社会信用代码（18 位）和行使层级（1 位）';
comment on column implementing_body.source is '取值的来源';
insert into implementing_body (department, region, name, body_code, source)
select department, region, name, body_code, '平台配置，编码为演示用，正式启用前改为机关的真实代码'
from (values ('14000001', '140000', '山西省行政审批服务管理局', '11140000MB000000082'),
             ('14000021', '140000', '山西省应急管理厅', '11140000MB000002702'),
             ('14010001', '140100', '太原市行政审批服务管理局', '11140100MB0000000D3'),
             ('14010021', '140100', '太原市应急管理局', '11140100MB000002753'),
             ('14070001', '140700', '晋中市行政审批服务管理局', '11140700MB0000000C3'),
             ('14070021', '140700', '晋中市应急管理局', '11140700MB000002743'),
             ('14070201', '140702', '榆次区行政审批服务管理局', '11140702MB000000094'),
             ('14070221', '140702', '榆次区应急管理局', '11140702MB000002714'),
             ('14100001', '141000', '临汾市行政审批服务管理局', '11141000MB0000000L3'),
             ('14100021', '141000', '临汾市应急管理局', '11141000MB0000027C3'),
             ('14100221', '141002', '尧都区应急管理局', '11141002MB000002794'),
             ('14050001', '140500', '晋城市大数据应用局', '11140500MB000000023'),
             ('14050021', '140500', '晋城市应急管理局', '11140500MB0000027R3'))
         as body (department, region, name, body_code);
