create table webhook_subscription (
    id              uuid        not null,
    region          char(6)     not null,
    department      text        not null,
    name            text        not null,
    url             text        not null,
    event_types     text[]      not null,
    state           text        not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    constraint webhook_subscription_pk primary key (id),
    constraint webhook_subscription_types check (cardinality(event_types) > 0),
    constraint webhook_subscription_state check (state in ('ACTIVE', 'PAUSED'))
);
comment on table webhook_subscription is '事件推送订阅：把本区划及下级的事件推送到一个地址';
comment on column webhook_subscription.region is '行政区划：只推送本区划及下级的事件';
comment on column webhook_subscription.department is '设立订阅的部门，* 为本区划全部部门';
comment on column webhook_subscription.event_types is '订阅的事件类型';
call scope_rows('webhook_subscription', 'region', 'department');

create table webhook_secret (
    subscription_id uuid        not null,
    region          char(6)     not null,
    department      text        not null,
    secret          text        not null,
    made_at         timestamptz not null,
    valid_until     timestamptz,
    constraint webhook_secret_fk foreign key (subscription_id)
        references webhook_subscription on delete cascade
);
comment on table webhook_secret is '签名密钥：更换后旧密钥在宽限期内继续签名';
comment on column webhook_secret.valid_until is '旧密钥停用时间；现用密钥无此值';
create unique index webhook_secret_current on webhook_secret (subscription_id)
    where valid_until is null;
create index webhook_secret_by_subscription on webhook_secret (subscription_id);
call scope_rows('webhook_secret', 'region', 'department');

create table webhook_delivery (
    id              bigint      generated always as identity,
    subscription_id uuid        not null,
    region          char(6)     not null,
    department      text        not null,
    event_id        uuid        not null,
    type            text        not null,
    source          text        not null,
    subject         text        not null,
    sequence        bigint      not null,
    occurred_at     timestamptz not null,
    data_schema     text        not null,
    traceparent     text,
    payload         text        not null,
    state           text        not null default 'WAITING',
    attempts        int         not null default 0,
    last_status     int,
    last_error      text,
    created_at      timestamptz not null,
    give_up_at      timestamptz not null,
    finished_at     timestamptz,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_once unique (subscription_id, event_id),
    constraint webhook_delivery_fk foreign key (subscription_id)
        references webhook_subscription on delete cascade,
    constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    constraint webhook_delivery_finished check ((state = 'WAITING') = (finished_at is null))
);
comment on table webhook_delivery is '事件推送记录：一个订阅、一个事件一条';
comment on column webhook_delivery.last_status is '最近一次推送得到的 HTTP 状态码';
comment on column webhook_delivery.last_error is '最近一次推送失败的原因';
comment on column webhook_delivery.give_up_at is '到此时仍未送达即放弃';
create index webhook_delivery_waiting on webhook_delivery (subscription_id, subject, id)
    where state = 'WAITING';
create index webhook_delivery_listed on webhook_delivery (subscription_id, created_at, id);
create index webhook_delivery_delivered on webhook_delivery (finished_at)
    where state = 'DELIVERED';
call scope_rows('webhook_delivery', 'region', 'department');

create table webhook_lane (
    subscription_id uuid        not null,
    subject         text        not null,
    region          char(6)     not null,
    department      text        not null,
    due_at          timestamptz not null,
    leased          boolean     not null default false,
    constraint webhook_lane_pk primary key (subscription_id, subject),
    constraint webhook_lane_fk foreign key (subscription_id)
        references webhook_subscription on delete cascade
);
comment on table webhook_lane is '推送队列：一个订阅、一个主体一条队列，依次推送；推送完即删除';
comment on column webhook_lane.due_at is '下次推送的时间；推送进行中为租约到期的时间';
comment on column webhook_lane.leased is '是否正由某个进程推送';
create index webhook_lane_due on webhook_lane (due_at);
create index webhook_lane_leased on webhook_lane (subscription_id, due_at) where leased;
call scope_rows('webhook_lane', 'region', 'department');
