create table outbox (
    id             bigint generated always as identity,
    transaction_id xid8        not null default pg_current_xact_id(),
    event_id       uuid        not null,
    contract       text        not null,
    topic          text        not null,
    subject        text        not null,
    sequence       bigint      not null,
    occurred_at    timestamptz not null,
    traceparent    text,
    payload        text        not null,
    constraint outbox_pk primary key (transaction_id, id)
);
comment on table outbox is '发件箱：与业务事实同一事务写入、待转发的事件';

create table outbox_position (
    singleton boolean     not null default true,
    epoch     bigint      not null default 0,
    settled   bigint      not null default 0,
    horizon   bigint      not null default 0,
    last_id   bigint      not null default 0,
    moved_at  timestamptz not null default now(),
    constraint outbox_position_pk primary key (singleton),
    constraint outbox_position_single check (singleton)
);
comment on table outbox_position is '转发进度：已全部送达的事务边界与窗口内最后一行';
insert into outbox_position default values;

create table outbox_parked (
    id        bigint      not null,
    topic     text        not null,
    subject   text        not null,
    reason    text        not null,
    parked_at timestamptz not null default now(),
    constraint outbox_parked_pk primary key (id)
);
comment on table outbox_parked is '无法发出的事件：同一主体后续事件随之停放，其余主体不受影响';

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint inbox_pk primary key (consumer, event_id)
);
comment on table inbox is '收件箱：每个消费者对每个事件只生效一次';

create table dead_letter (
    id          bigint generated always as identity,
    consumer    text        not null,
    event_id    uuid,
    subject     text        not null,
    type        text,
    topic       text        not null,
    headers     jsonb       not null,
    payload     text        not null,
    reason      text        not null,
    attempts    int         not null,
    state       text        not null default 'PARKED',
    parked_at   timestamptz not null default now(),
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_once unique (consumer, event_id),
    constraint dead_letter_state check (state in ('PARKED', 'REPLAYED', 'DISCARDED'))
);
comment on table dead_letter is '死信：无法处理的事件及原因；同一主体的后续事件依次停放';
create index dead_letter_parked_subject on dead_letter (consumer, subject) where state = 'PARKED';
