create table license (
    number         text    not null,
    name           text    not null,
    item_code      text    not null,
    application_id uuid    not null,
    application_number text not null,
    uscc           text    not null,
    holder         text    not null,
    holder_region  char(6) not null,
    region         char(6) not null,
    department     text    not null,
    department_name text   not null,
    state          text    not null,
    valid_from     date    not null,
    valid_until    date    not null,
    state_reason   text,
    state_since    date    not null,
    version        bigint  not null,
    constraint license_pk primary key (number),
    constraint license_once unique (application_id),
    constraint license_state check (state in ('VALID', 'SUSPENDED', 'REVOKED')),
    constraint license_validity check (valid_until >= valid_from)
);
comment on table license is '许可证件';
comment on column license.number is '证件编号';
comment on column license.uscc is '持证人统一社会信用代码';
comment on column license.holder is '持证人';
comment on column license.state is '有效、暂扣、吊销；有效期届满由日期得出';
comment on column license.state_reason is '暂扣、恢复或者吊销的原因';
create index license_uscc on license (uscc);
call scope_rows('license', 'region', 'department');

create table license_proposal (
    event_id        uuid        not null,
    license_number  text        not null,
    uscc            text        not null,
    action          text        not null,
    case_number     text        not null,
    document_number text        not null,
    proposed_by     text        not null,
    proposed_on     date        not null,
    state           text        not null,
    constraint license_proposal_pk primary key (event_id),
    constraint license_proposal_action check (action in ('REVOKE', 'SUSPEND')),
    constraint license_proposal_state check (state in ('PENDING', 'EXECUTED'))
);
comment on table license_proposal is '监管部门提请：处罚决定中由发证机关执行的吊销或者暂扣，先于证件到达的也保留';
create index license_proposal_license on license_proposal (license_number);
alter table license_proposal enable row level security;
create policy proposal_scope on license_proposal
    using (scope_is_platform()
        or exists (select 1 from license where license.number = license_number))
    with check (scope_is_platform()
        or exists (select 1 from license where license.number = license_number));
