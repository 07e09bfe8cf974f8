create table credit_subject (
    uscc           text        not null,
    name           text        not null,
    region         char(6)     not null,
    located        boolean     not null,
    object_classes text[]      not null default '{}',
    recorded_at    timestamptz not null,
    constraint credit_subject_pk primary key (uscc)
);
comment on table credit_subject is '信用主体：有信用记录的市场主体';
comment on column credit_subject.uscc is '统一社会信用代码';
comment on column credit_subject.name is '主体名称';
comment on column credit_subject.region is '所在地行政区划代码';
comment on column credit_subject.located is '行政区划是否为主体所在地；否则为办理部门所辖区域，待所在地明确后更正';
comment on column credit_subject.object_classes is '监管对象类别';
comment on column credit_subject.recorded_at is '首次记录时间';
create index credit_subject_region on credit_subject (region);
call scope_rows('credit_subject', 'region');

create table credit_entry (
    event_id    uuid        not null,
    uscc        text        not null,
    sequence    bigint      not null,
    kind        text        not null,
    occurred_on date        not null,
    occurred_at timestamptz not null,
    summary     text        not null,
    fact        jsonb       not null,
    recorded_at timestamptz not null,
    constraint credit_entry_pk primary key (event_id),
    constraint credit_entry_subject foreign key (uscc) references credit_subject (uscc),
    constraint credit_entry_kind check (kind in
        ('LICENSE', 'LICENSE_CHANGE', 'INSPECTION', 'RECTIFICATION', 'PENALTY'))
);
comment on table credit_entry is '信用记录：一事件一条，只增不改';
comment on column credit_entry.event_id is '来源事件标识';
comment on column credit_entry.uscc is '统一社会信用代码';
comment on column credit_entry.sequence is '来源事件的序号';
comment on column credit_entry.kind is '记录种类：许可、许可变动、检查、整改、处罚';
comment on column credit_entry.occurred_on is '事实发生日期';
comment on column credit_entry.occurred_at is '事实发生时间';
comment on column credit_entry.summary is '摘要';
comment on column credit_entry.fact is '事实：计分所依据的内容';
comment on column credit_entry.recorded_at is '记录时间';
create index credit_entry_subject_time on credit_entry (uscc, occurred_at);
alter table credit_entry enable row level security;
create policy row_scope on credit_entry
    using (exists (select 1 from credit_subject s where s.uscc = credit_entry.uscc))
    with check (exists (select 1 from credit_subject s where s.uscc = credit_entry.uscc));
revoke update, delete, truncate on credit_entry from ${app_role};
