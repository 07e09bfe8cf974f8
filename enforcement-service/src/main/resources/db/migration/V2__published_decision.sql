create table published_decision (
    case_id         uuid        not null,
    decision_number text        not null,
    region          char(6)     not null,
    department      text        not null,
    department_name text        not null,
    party           text        not null,
    uscc            text,
    violation       text        not null,
    penalties       jsonb       not null,
    fine_fen        bigint,
    basis           jsonb       not null,
    decided_on      date        not null,
    published_on    date        not null,
    published_at    timestamptz not null,
    constraint published_decision_pk primary key (case_id),
    constraint published_decision_number unique (decision_number)
);
call scope_rows('published_decision', 'region', 'department');
create index published_decision_published_at on published_decision (published_at, case_id);
comment on table published_decision is '已公开的处罚决定：只含可以公开的内容，自然人姓名已作处理';
comment on column published_decision.party is '当事人；自然人只留姓氏';
comment on column published_decision.uscc is '统一社会信用代码；当事人为自然人的不公开';
comment on column published_decision.violation is '主要违法事实';
comment on column published_decision.penalties is '处罚种类与内容';
comment on column published_decision.fine_fen is '罚款金额（分）';
comment on column published_decision.basis is '处罚依据';
comment on column published_decision.decided_on is '决定日期';
comment on column published_decision.published_on is '公示日期';
