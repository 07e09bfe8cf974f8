create table subject_grade (
    uscc          text         not null,
    grade         text         not null,
    score         numeric(5,1) not null,
    tier          text         not null,
    coefficient   numeric(7,4) not null,
    model_version text         not null,
    lines         jsonb        not null,
    graded_at     timestamptz  not null,
    regrade_on    date,
    sequence      bigint       not null,
    constraint subject_grade_pk primary key (uscc),
    constraint subject_grade_subject foreign key (uscc) references credit_subject (uscc),
    constraint subject_grade_grade check (grade in ('A', 'B', 'C', 'D')),
    constraint subject_grade_tier check (tier in ('LOW', 'GENERAL', 'HIGHER', 'HIGH'))
);
comment on table subject_grade is '信用等级：主体当前的评定';
comment on column subject_grade.uscc is '统一社会信用代码';
comment on column subject_grade.grade is '信用等级';
comment on column subject_grade.score is '得分';
comment on column subject_grade.tier is '监管层级';
comment on column subject_grade.coefficient is '抽查系数';
comment on column subject_grade.model_version is '评价模型版本';
comment on column subject_grade.lines is '评分明细';
comment on column subject_grade.graded_at is '评定时间';
comment on column subject_grade.regrade_on is '计分变化日：最近一项计分因时间经过而变化的日期，届时重新评定';
comment on column subject_grade.sequence is '评定序号：每发布一次加一';
create index subject_grade_score on subject_grade (score, uscc);
create index subject_grade_due on subject_grade (regrade_on);
alter table subject_grade enable row level security;
create policy row_scope on subject_grade
    using (exists (select 1 from credit_subject s where s.uscc = subject_grade.uscc))
    with check (exists (select 1 from credit_subject s where s.uscc = subject_grade.uscc));

create table grade_history (
    uscc           text         not null,
    sequence       bigint       not null,
    grade          text         not null,
    previous_grade text,
    score          numeric(5,1) not null,
    tier           text         not null,
    coefficient    numeric(7,4) not null,
    model_version  text         not null,
    lines          jsonb        not null,
    graded_at      timestamptz  not null,
    caused_by      uuid,
    constraint grade_history_pk primary key (uscc, sequence),
    constraint grade_history_subject foreign key (uscc) references credit_subject (uscc),
    constraint grade_history_grade check (grade in ('A', 'B', 'C', 'D')),
    constraint grade_history_previous check (previous_grade in ('A', 'B', 'C', 'D')),
    constraint grade_history_tier check (tier in ('LOW', 'GENERAL', 'HIGHER', 'HIGH'))
);
comment on table grade_history is '信用等级沿革：历次发布的评定，只增不改';
comment on column grade_history.uscc is '统一社会信用代码';
comment on column grade_history.sequence is '评定序号';
comment on column grade_history.grade is '信用等级';
comment on column grade_history.previous_grade is '原信用等级；首次评定为空';
comment on column grade_history.score is '得分';
comment on column grade_history.tier is '监管层级';
comment on column grade_history.coefficient is '抽查系数';
comment on column grade_history.model_version is '评价模型版本';
comment on column grade_history.lines is '评分明细';
comment on column grade_history.graded_at is '评定时间';
comment on column grade_history.caused_by is '起因事件标识；定期评定为空';
alter table grade_history enable row level security;
create policy row_scope on grade_history
    using (exists (select 1 from credit_subject s where s.uscc = grade_history.uscc))
    with check (exists (select 1 from credit_subject s where s.uscc = grade_history.uscc));
revoke update, delete, truncate on grade_history from ${app_role};
