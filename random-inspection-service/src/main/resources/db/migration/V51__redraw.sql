alter table draw drop constraint draw_state, drop constraint draw_seed_when_revealed,
    drop constraint draw_result_when_drawn;
alter table draw
    add column replaces uuid,
    add constraint draw_state check (state in ('COMMITTED', 'SEALED', 'REVEALED', 'DRAWN', 'VOIDED')),
    add constraint draw_seed_when_revealed check
        ((seed is not null) = (state in ('REVEALED', 'DRAWN', 'VOIDED'))),
    add constraint draw_result_when_drawn check ((result_digest is not null) = (state in ('DRAWN', 'VOIDED'))),
    add constraint draw_replaces foreign key (replaces) references draw (id),
    add constraint draw_replaces_once unique (replaces);
comment on column draw.state is
    'COMMITTED 已承诺；SEALED 份额已封存；REVEALED 份额已公开；DRAWN 已抽取；VOIDED 已作废';
comment on column draw.replaces is '所替代的已作废抽取';

create table draw_redraw (
    draw_id      uuid        not null,
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    replaced_by  uuid,
    constraint draw_redraw_pk primary key (draw_id),
    constraint draw_redraw_draw foreign key (draw_id) references draw (id),
    constraint draw_redraw_replacement foreign key (replaced_by) references draw (id),
    constraint draw_redraw_approved check
        ((approved_by is null) = (approved_at is null) and (approved_by is null) = (replaced_by is null)),
    constraint draw_redraw_second_person check (approved_by <> requested_by)
);
alter table draw_redraw enable row level security;
create policy row_scope on draw_redraw
    using (exists (select 1 from draw where draw.id = draw_id))
    with check (exists (select 1 from draw where draw.id = draw_id));
revoke update, delete on draw_redraw from ${app_role};
grant update (approved_by, approved_at, replaced_by) on draw_redraw to ${app_role};
comment on table draw_redraw is '重抽：一次抽取至多一次，须说明理由并经他人批准；理由公开';
comment on column draw_redraw.draw_id is '抽取标识';
comment on column draw_redraw.reason is '理由，公开';
comment on column draw_redraw.requested_by is '申请人账号，不公开';
comment on column draw_redraw.requested_at is '申请时刻';
comment on column draw_redraw.approved_by is '批准人账号，不公开';
comment on column draw_redraw.approved_at is '批准及作废时刻';
comment on column draw_redraw.replaced_by is '重新组织的抽取';

alter table inspection_task drop constraint inspection_task_status;
alter table inspection_task add constraint inspection_task_status check
    (status in ('DISPATCHED', 'RECEIVED', 'CHECKED', 'PUBLISHED', 'WITHDRAWN'));
comment on column inspection_task.status is
    'DISPATCHED 已派发；RECEIVED 已接收；CHECKED 已检查；PUBLISHED 已公示；WITHDRAWN 抽取作废而撤回';
