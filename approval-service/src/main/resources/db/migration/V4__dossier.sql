create table dossier (
    uscc    text   not null,
    version bigint not null,
    constraint dossier_pk primary key (uscc)
);
comment on table dossier is '监管档案：一个主体一份，每增加一项事实版本加一';

create table dossier_fact (
    event_id           uuid        not null,
    uscc               text        not null,
    kind               text        not null,
    occurred_at        timestamptz not null,
    summary            text        not null,
    source             text        not null,
    application_number text,
    license_number     text,
    detail             jsonb       not null,
    version            bigint      not null,
    constraint dossier_fact_pk primary key (event_id),
    constraint dossier_fact_version unique (uscc, version),
    constraint dossier_fact_kind check (kind in
        ('INSPECTION', 'RECTIFICATION_CONFIRMED', 'CASE_FILED', 'CASE_DECIDED', 'CREDIT_GRADE',
         'WARNING', 'ASSIGNMENT'))
);
comment on table dossier_fact is '档案事实：监管部门反馈的事件，只增不改';
comment on column dossier_fact.event_id is '来源事件标识（ce_id）';
comment on column dossier_fact.summary is '摘要';
comment on column dossier_fact.source is '来源部门或者服务';
comment on column dossier_fact.application_number is '仅与某一办件有关时的办件编码';
comment on column dossier_fact.version is '写入后的档案版本';
revoke update, delete, truncate on dossier_fact from ${app_role};

-- A subject's dossier belongs to no region: whoever handles an application or a license of the
-- subject sees all of it, nobody else any of it. The inner queries are scoped themselves.
alter table dossier enable row level security;
create policy dossier_platform on dossier
    using (scope_is_platform()) with check (scope_is_platform());
create policy dossier_of_own_subject on dossier for select
    using (exists (select 1 from license_application a where a.uscc = dossier.uscc)
        or exists (select 1 from license l where l.uscc = dossier.uscc));
alter table dossier_fact enable row level security;
create policy fact_platform on dossier_fact
    using (scope_is_platform()) with check (scope_is_platform());
create policy fact_of_own_subject on dossier_fact for select
    using (exists (select 1 from license_application a where a.uscc = dossier_fact.uscc)
        or exists (select 1 from license l where l.uscc = dossier_fact.uscc));

create table blocking_rule (
    code           text not null,
    sign           text not null,
    explanation    text not null,
    legal_basis    text,
    source         text not null,
    effective_from date not null,
    effective_to   date,
    constraint blocking_rule_pk primary key (code, effective_from),
    constraint blocking_rule_sign check (sign in
        ('CREDIT_GRADE_D', 'BLACKLISTED', 'MAJOR_HAZARD_OPEN', 'RECTIFICATION_OVERDUE',
         'WARNING_RED', 'WARNING_ORANGE', 'SERIOUS_CASE_OPEN'))
);
comment on table blocking_rule is '阻断规则：档案出现何种情形时不得径行准予许可';
comment on column blocking_rule.sign is '档案中的情形';
comment on column blocking_rule.explanation is '向承办人说明的文字';
comment on column blocking_rule.source is '规则的来源';
insert into blocking_rule (code, sign, explanation, legal_basis, source, effective_from)
select code, sign, explanation, legal_basis, source, date '2021-01-01'
from (values
    ('BLOCK-CREDIT-D', 'CREDIT_GRADE_D', '主体信用等级为 D（信用风险高）', null,
     '晋审管发〔2021〕11号“结合事中事后监管结果作出审批决定”；具体情形为平台配置，可调整'),
    ('BLOCK-BLACKLIST', 'BLACKLISTED', '主体被列入安全生产严重失信主体名单',
     '应急管理部令第11号',
     '严重失信主体名单制度；作为阻断情形为平台配置，可调整'),
    ('BLOCK-MAJOR-HAZARD', 'MAJOR_HAZARD_OPEN', '存在未销号的重大事故隐患', null,
     '晋审管发〔2021〕11号；具体情形为平台配置，可调整'),
    ('BLOCK-RECTIFICATION', 'RECTIFICATION_OVERDUE', '责令限期整改逾期未确认整改', null,
     '晋审管发〔2021〕11号“结合事中事后监管结果作出审批决定”；具体情形为平台配置，可调整'),
    ('BLOCK-WARNING-RED', 'WARNING_RED', '主体处于红色风险预警中', null, '晋审管发〔2021〕11号“结合事中事后监管结果作出审批决定”；具体情形为平台配置，可调整'),
    ('BLOCK-WARNING-ORANGE', 'WARNING_ORANGE', '主体处于橙色风险预警中', null, '晋审管发〔2021〕11号“结合事中事后监管结果作出审批决定”；具体情形为平台配置，可调整'),
    ('BLOCK-SERIOUS-CASE', 'SERIOUS_CASE_OPEN', '存在尚未作出处理决定的情节严重的违法案件', null,
     '晋审管发〔2021〕11号“结合事中事后监管结果作出审批决定”；具体情形为平台配置，可调整')) as rule (code, sign, explanation, legal_basis, source);
