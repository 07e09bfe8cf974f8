create table statutory_limit (
    code           text not null,
    amount         int  not null,
    law            text not null,
    article        text not null,
    effective_from date not null,
    effective_to   date,
    note           text not null,
    constraint statutory_limit_pk primary key (code, effective_from),
    constraint statutory_limit_amount check (amount > 0)
);
comment on table statutory_limit is '法定期限：数额（工作日）、依据和施行期间';
insert into statutory_limit (code, amount, law, article, effective_from, note)
values ('RECEIPT', 5, '中华人民共和国行政许可法', '32(1)(4)', '2004-07-01',
        '当场或者五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理'),
       ('EXTENSION', 10, '中华人民共和国行政许可法', '42', '2004-07-01',
        '经本行政机关负责人批准可以延长的最长期限');

create table serial (
    kind text not null,
    part text not null,
    last int  not null,
    constraint serial_pk primary key (kind, part)
);
comment on table serial is '流水号：办件、文书、证件各自按部门和日期或者年度连续编号';

create table license_application (
    id             uuid        not null,
    number         text        not null,
    item_code      text        not null,
    uscc           text        not null,
    subject_name   text        not null,
    region         char(6)     not null,
    department     text        not null,
    state          text        not null,
    submitted_at   timestamptz not null,
    receipt_due_on date,
    decide_due_on  date,
    head           jsonb       not null,
    progress       jsonb       not null,
    version        bigint      not null,
    constraint license_application_pk primary key (id),
    constraint license_application_number unique (number),
    constraint license_application_state check (state in
        ('RECEIVED', 'CORRECTING', 'SUPPLEMENTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'GRANTED', 'REFUSED'))
);
comment on table license_application is '办件：行政许可申请，从收到到决定';
comment on column license_application.number is '办件编码：实施编码 31 位、日期 8 位、流水号 4 位';
comment on column license_application.state is
    '已收件、补正中、已补正、已受理、不予受理、已撤回、准予许可、不予许可';
comment on column license_application.receipt_due_on is '受理期限届满日，中止期间为空';
comment on column license_application.decide_due_on is '决定期限届满日，受理前为空';
comment on column license_application.head is '收件时即定的内容：事项、申请人、承办部门';
comment on column license_application.progress is '办理经过：材料、期限、补正、决定';
create index license_application_uscc on license_application (uscc);
create index license_application_silence on license_application (receipt_due_on)
    where state in ('RECEIVED', 'SUPPLEMENTED');
call scope_rows('license_application', 'region', 'department');

create table application_document (
    number         text        not null,
    application_id uuid        not null,
    kind           text        not null,
    title          text        not null,
    content        text        not null,
    issued_at      timestamptz not null,
    issued_by      text        not null,
    region         char(6)     not null,
    department     text        not null,
    constraint application_document_pk primary key (number),
    constraint application_document_application
        foreign key (application_id) references license_application (id),
    constraint application_document_kind check (kind in
        ('RECEIPT', 'CORRECTION_NOTICE', 'SUPPLEMENT_RECEIPT', 'ACCEPTANCE', 'DECLINATION',
         'WITHDRAWAL', 'EXTENSION', 'PROCEDURE_NOTICE', 'PROCEDURE_END', 'GRANT', 'REFUSAL'))
);
comment on table application_document is '办件文书：收件、补正告知、受理、不予受理、延期、决定各有编号的书面凭证';
create index application_document_of on application_document (application_id, issued_at);
call scope_rows('application_document', 'region', 'department');
revoke update, delete, truncate on application_document from ${app_role};
