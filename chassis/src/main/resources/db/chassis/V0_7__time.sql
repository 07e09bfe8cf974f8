-- The calendar as it was declared to this service, every version of it: the newest of a year counts.
create table calendar_notice (
    year            int         not null,
    version         bigint      not null,
    title           text        not null,
    document_number text,
    published_on    date,
    arrangements    jsonb       not null,
    declared_at     timestamptz not null,
    constraint calendar_notice_pk primary key (year, version)
);
comment on table calendar_notice is '已公布的节假日安排：按年份逐版保存，最新一版有效，覆盖平台自带的安排';
comment on column calendar_notice.arrangements is '放假（OFF）与调休上班（WORK）的起止日期和名称';

create table local_closure (
    region      char(6)     not null,
    closed_on   date        not null,
    version     bigint      not null,
    reason      text        not null,
    authority   text        not null,
    declared_at timestamptz not null,
    constraint local_closure_pk primary key (region, closed_on, version)
);
comment on table local_closure is '地方放假：某一区划及其下级当日不计为工作日，载明事由和决定机关';

create table due_item (
    id               bigint generated always as identity,
    kind             text        not null,
    record_type      text        not null,
    record_id        text        not null,
    title            text        not null,
    region           char(6)     not null,
    department       text        not null,
    terms            jsonb       not null,
    due_on           date,
    due_at           timestamptz,
    explanation      text        not null,
    calendar_version text        not null,
    provisional      boolean     not null,
    state            text        not null,
    round            int         not null default 1,
    reached          text,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    constraint due_item_pk primary key (id),
    constraint due_item_once unique (kind, record_id),
    constraint due_item_state check (state in ('OPEN', 'SUSPENDED', 'MET', 'MET_LATE', 'CANCELLED')),
    constraint due_item_due check (state <> 'OPEN' or (due_on is not null and due_at is not null)),
    constraint due_item_reached check (reached in ('REMIND', 'ESCALATE'))
);
comment on table due_item is '期限台账：每项应在期限内办结的事项，届满日及其算法说明；逾期以查询得出';
comment on column due_item.terms is '期限的事实：起算、长度、中止、延长，可据以重新计算';
comment on column due_item.round is '第几次进行：重新开始或恢复计算后加一，提醒随之重新生效';
comment on column due_item.reached is '本轮已达到的提醒程度';
create index due_item_running on due_item (region, calendar_version, id) where state in ('OPEN', 'SUSPENDED');
create index due_item_open on due_item (kind, region, due_on, id) where state = 'OPEN';
create index due_item_department on due_item (region, department, due_on);
call scope_rows('due_item', 'region', 'department');

create table due_move (
    id                    bigint generated always as identity,
    due_item_id           bigint      not null,
    region                char(6)     not null,
    department            text        not null,
    from_due_on           date,
    to_due_on             date,
    reason                text        not null,
    from_calendar_version text        not null,
    to_calendar_version   text        not null,
    moved_at              timestamptz not null,
    constraint due_move_pk primary key (id),
    constraint due_move_item foreign key (due_item_id) references due_item (id)
);
comment on table due_move is '期限变动：工作日历变化后届满日由何日改为何日及其原因';
create index due_move_of on due_move (due_item_id, id);
call scope_rows('due_move', 'region', 'department');

create table due_rule (
    id             text not null,
    kind           text not null,
    region         char(6),
    working_days   int  not null,
    action         text not null,
    to_role        text not null,
    source         text not null,
    effective_from date not null,
    effective_to   date,
    constraint due_rule_pk primary key (id),
    constraint due_rule_action check (action in ('REMIND', 'ESCALATE')),
    constraint due_rule_term check (effective_to >= effective_from)
);
comment on table due_rule is '提醒和上报规则：届满前提醒、届满后上报，载明来源和施行期间';
comment on column due_rule.region is '适用的区划及其下级；为空的，各地适用';
comment on column due_rule.working_days is '距届满日的工作日数：负数为届满前，正数为届满后';

create table due_notice (
    id          bigint generated always as identity,
    due_item_id bigint      not null,
    rule_id     text        not null,
    round       int         not null,
    due_on      date        not null,
    action      text        not null,
    to_role     text        not null,
    region      char(6)     not null,
    department  text        not null,
    noticed_at  timestamptz not null,
    constraint due_notice_pk primary key (id),
    constraint due_notice_once unique (due_item_id, rule_id, round, due_on),
    constraint due_notice_item foreign key (due_item_id) references due_item (id)
);
comment on table due_notice is '提醒和上报：每个事项、规则、轮次、届满日只发出一次';
call scope_rows('due_notice', 'region', 'department');
