create table draw (
    id               uuid        not null constraint draw_pk primary key,
    region           char(6)     not null,
    department       text        not null,
    name             text        not null,
    item_code        text        not null,
    item_name        text        not null,
    algorithm        text        not null,
    commitment       char(64)    not null,
    candidate_count  integer     not null,
    exclusion_count  integer     not null,
    officer_count    integer     not null,
    sample_size      integer     not null,
    parties          integer     not null,
    check_by         date        not null,
    state            text        not null,
    created_by       text        not null,
    committed_at     timestamptz not null,
    sealed           char(64),
    seed             char(64),
    result_digest    char(64),
    drawn_by         text,
    drawn_at         timestamptz,
    constraint draw_state check (state in ('COMMITTED', 'SEALED', 'REVEALED', 'DRAWN')),
    constraint draw_seed_when_revealed check ((seed is not null) = (state in ('REVEALED', 'DRAWN'))),
    constraint draw_result_when_drawn check ((result_digest is not null) = (state = 'DRAWN'))
);
call scope_rows('draw', 'region', 'department');
comment on table draw is '随机抽取';
comment on column draw.id is '抽取标识';
comment on column draw.region is '组织部门所辖区域';
comment on column draw.department is '组织部门代码';
comment on column draw.name is '名称';
comment on column draw.item_code is '监管事项目录编码';
comment on column draw.item_name is '监管事项名称';
comment on column draw.algorithm is '算法版本';
comment on column draw.commitment is '承诺值';
comment on column draw.candidate_count is '候选对象数';
comment on column draw.exclusion_count is '不列入对象数';
comment on column draw.officer_count is '可抽人员数';
comment on column draw.sample_size is '应抽户数';
comment on column draw.parties is '产生种子的人数';
comment on column draw.check_by is '检查期限';
comment on column draw.state is 'COMMITTED 已承诺；SEALED 份额已封存；REVEALED 份额已公开；DRAWN 已抽取';
comment on column draw.created_by is '组织人账号';
comment on column draw.committed_at is '承诺时刻';
comment on column draw.sealed is '封存值';
comment on column draw.seed is '种子';
comment on column draw.result_digest is '结果摘要';
comment on column draw.drawn_by is '执行人账号';
comment on column draw.drawn_at is '抽取时刻';

create table draw_document (
    draw_id uuid  not null,
    kind    text  not null,
    content bytea not null,
    constraint draw_document_pk primary key (draw_id, kind),
    constraint draw_document_draw foreign key (draw_id) references draw (id),
    constraint draw_document_kind check (kind in ('INPUT', 'COMMITMENT', 'RESULT'))
);
alter table draw_document enable row level security;
create policy row_scope on draw_document
    using (exists (select 1 from draw where draw.id = draw_id))
    with check (exists (select 1 from draw where draw.id = draw_id));
revoke update, delete on draw_document from ${app_role};
comment on table draw_document is '抽取文档：规范化字节，一经写入不得更改';
comment on column draw_document.draw_id is '抽取标识';
comment on column draw_document.kind is 'INPUT 依据；COMMITMENT 各项摘要；RESULT 结果';
comment on column draw_document.content is '规范化 JSON';

create table draw_contribution (
    draw_id      uuid        not null,
    position     integer     not null,
    party        text        not null,
    party_name   text        not null,
    role         text        not null,
    commitment   char(64)    not null,
    committed_at timestamptz not null,
    value        char(64),
    revealed_at  timestamptz,
    constraint draw_contribution_pk primary key (draw_id, position),
    constraint draw_contribution_once unique (draw_id, party),
    constraint draw_contribution_draw foreign key (draw_id) references draw (id),
    constraint draw_contribution_revealed check ((value is null) = (revealed_at is null))
);
alter table draw_contribution enable row level security;
create policy row_scope on draw_contribution
    using (exists (select 1 from draw where draw.id = draw_id))
    with check (exists (select 1 from draw where draw.id = draw_id));
revoke update, delete on draw_contribution from ${app_role};
grant update (value, revealed_at) on draw_contribution to ${app_role};
comment on table draw_contribution is '种子份额';
comment on column draw_contribution.draw_id is '抽取标识';
comment on column draw_contribution.position is '顺序';
comment on column draw_contribution.party is '参与人账号';
comment on column draw_contribution.party_name is '参与人姓名，不公开';
comment on column draw_contribution.role is '参与身份：ORGANIZER 组织人；WITNESS 见证人';
comment on column draw_contribution.commitment is '份额的指纹';
comment on column draw_contribution.committed_at is '提交时刻';
comment on column draw_contribution.value is '份额';
comment on column draw_contribution.revealed_at is '公开时刻';
