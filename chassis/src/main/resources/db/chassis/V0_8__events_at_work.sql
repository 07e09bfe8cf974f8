-- How long an event waits is measured from its writing, not from the business time it tells.
alter table outbox add column written_at timestamptz not null default clock_timestamp();
comment on column outbox.written_at is '写入时刻；已送达的行保留一段时间后清除';
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table inbox set (autovacuum_vacuum_insert_scale_factor = 0.05);

-- A parked event is kept whole, so that it outlives the pruning of what was sent.
alter table outbox_parked
    add column position          bigint generated always as identity,
    add column event_id          uuid,
    add column contract          text,
    add column sequence          bigint,
    add column occurred_at       timestamptz,
    add column traceparent       text,
    add column payload           text,
    add column release_requested boolean not null default false;
update outbox_parked p
set event_id = o.event_id, contract = o.contract, sequence = o.sequence, occurred_at = o.occurred_at,
    traceparent = o.traceparent, payload = o.payload
from outbox o where o.id = p.id;
delete from outbox_parked where event_id is null;
alter table outbox_parked
    alter column event_id set not null,
    alter column contract set not null,
    alter column sequence set not null,
    alter column occurred_at set not null,
    alter column payload set not null;
create index outbox_parked_subject on outbox_parked (topic, subject, position);
comment on column outbox_parked.release_requested is '运维人员要求重发：由转发者按原顺序送出';

alter table dead_letter
    add column mended_payload text,
    add column settled_at     timestamptz,
    add column settled_by     text,
    add column note           text;
comment on column dead_letter.mended_payload is '修正后的内容；原内容保留不变';
comment on column dead_letter.note is '修正、丢弃的理由';
create index dead_letter_order on dead_letter (consumer, subject, id);

create table intake_rewind (
    id           bigint generated always as identity,
    intake       text        not null,
    since        timestamptz not null,
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null default clock_timestamp(),
    constraint intake_rewind_pk primary key (id)
);
comment on table intake_rewind is '回放：某个消费者自某一时刻起重新读取，已生效的事件不再生效';

create table intake_rewind_partition (
    rewind_id   bigint      not null,
    topic       text        not null,
    partition   int         not null,
    sought_to   bigint      not null,
    sought_at   timestamptz not null default clock_timestamp(),
    constraint intake_rewind_partition_pk primary key (rewind_id, topic, partition),
    constraint intake_rewind_partition_of foreign key (rewind_id) references intake_rewind (id)
);
comment on table intake_rewind_partition is '回放已定位的分区';
