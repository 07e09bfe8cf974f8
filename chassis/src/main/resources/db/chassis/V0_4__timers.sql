create table timed_work (
    name          text        not null,
    period        interval    not null,
    registered_at timestamptz not null,
    started_at    timestamptz,
    succeeded_at  timestamptz,
    failed_at     timestamptz,
    failure       text,
    constraint timed_work_pk primary key (name)
);
comment on table timed_work is '定时工作：每项的周期、最近一次开始、成功与失败；久未成功即告警';
comment on column timed_work.registered_at is '最近一次有实例登记该工作的时刻，沉默自此起算';
